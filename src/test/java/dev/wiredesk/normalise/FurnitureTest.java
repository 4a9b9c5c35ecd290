package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Advertisement",
        "Story continues below advertisement",
        "Share",
        "Share this: Facebook Twitter WhatsApp",
        "Facebook | X | Telegram | Copy link",
        "Read more",
        "Continue reading →",
        "[Read more…]",
        "The post Rain appeared first on Harbour Post.",
        "Sign up for our weekly newsletter",
        "Subscribe to our Telegram channel",
        "Follow Harbour Post on Facebook and Instagram",
        "Follow Harbour Post on all our channels. Write to the desk.",
        "Become a member and read every story.",
        "Stay informed with The Harbour Post, the paper of the quays.",
        "Our website is the place for news of the harbour. Please bookmark us.",
        "Support our journalism",
        "Follow us on Telegram",
        "Already a subscriber? Log in",
        "Weiterlesen",
        "Folgen Sie uns auf Facebook",
        "Lire la suite…",
        "Inscrivez-vous à notre lettre d’information",
        "Leer más »",
        "Continua a leggere",
        "Segui il nostro canale WhatsApp",
        "Continuar lendo",
        "Lees verder →",
        "Czytaj więcej",
        "Читать далее",
        "Поделиться в Facebook",
        "Докладніше",
        "Підписуйтесь на наш канал",
        "اقرأ المزيد",
        "続きを読む",
        "阅读全文",
        "分享到微信",
        "___",
        "Follow us: Facebook | Instagram | X",
        "Advertisement - Continue reading below",
        "Ακολουθήστε μας στο Google News",
        "Urmăriți-ne și pe Google News",
        "Подписаться на наш канал",
        "Подписаться",
        "Il vous reste 71 % de cet article à lire.",
        "You can unsubscribe at any time.",
      })
  void standsAnywhere(String line) {
    assertThat(Furniture.isAnywhere(paragraph(line))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Reporting by Jane Doe; Editing by John Roe)",
        "Reporting by Jane Doe",
        "Copyright 2025 The Associated Press. All rights reserved.",
        "© 2025 AFP",
        "Associated Press writer Jane Doe in Paris contributed to this report.",
        "More on the war in the east",
        "More AP coverage: https://apnews.example/hub",
        "Updated 3 hours ago",
        "Alle Rechte vorbehalten.",
        "Tous droits réservés",
        "RIPRODUZIONE RISERVATA",
        "Todos los derechos reservados",
        "The Harbour Post, 2025. All rights reserved.",
        "Все права защищены.",
        "版权所有",
        "责任编辑：李四",
        "Our Standards: The Lake Wire Rules of the Trade.",
        "Our Standards:The Lake Wire Rules of the Trade.",
        "Editing by Jane Doe.",
        "(c) dpa",
        "Copyright by The Lake 2026",
      })
  void standsAtTheFoot(String line) {
    assertThat(Furniture.isFoot(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share prices fell.",
        "X",
        "Read more books, the minister said.",
        "Like it or not, it rained.",
        "The newsletter that she wrote was read by thousands.",
        "More people came than ever.",
        "He copied the page by hand and sent it to friends.",
        "Reporters waited by the gate.",
        "Already a member of the union, the country sent two ships.",
        "Like us, they had come for the rain.",
        "On this day the harbour froze.",
        "Watch the sky, the pilots tell each other.",
        "Reklama ist ein Wort, das er nicht mochte.",
        "Redaktion und Setzerei zogen in den Hafen.",
        "Like Facebook and Instagram before it, the network lets people write long texts now.",
        "Follow-up talks on TikTok are planned for Friday, an official added.",
        "Join the pilots on every channel crossing and the storms come alive.",
        "Watch officers kept awake all night while X and Facebook spread the rumour.",
        "Get the vaccine before winter, the host of the podcast told her listeners.",
        "Help us keep this lake alive, the villagers wrote to the minister.",
        "Подписаться под обращением успели уже двести тысяч человек.",
        "Il vous reste trois jours pour payer, a prévenu la mairie.",
        "Copyright law would change under the bill, which the house passed on Monday.",
        "Reporting by the regional paper showed in May that the boat had no licence.",
        "(c) whether the ice of the coming winters will bear the weight of the trucks at all.",
      })
  void isNotProse(String line) {
    assertThat(Furniture.isAnywhere(paragraph(line)) || Furniture.isFoot(line)).isFalse();
  }

  private static Line paragraph(String words) {
    return Line.of(new Element("p").text(words));
  }
}
