package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThaiBytesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TIS-620 | true | เรือข้ามฟาก ลำแรกของวัน ออกจากท่า เมื่อเวลาหกโมงเช้า แต่คลื่นสูง จนต้องกลับ เข้าฝั่ง ผู้โดยสาร ทุกคนปลอดภัย ท่าเรือ จะเปิดอีกครั้ง ในวันศุกร์
          EUC-KR  | false | 이날 오전 첫 여객선이 항구를 떠났으나 파도가 높아 다시 돌아왔다. 승객 모두 무사하다. 항구는 금요일에 다시 문을 연다. 어부들은 배를 묶고 날씨가 좋아지기를 기다린다고 말했다.
          EUC-JP  | false | 朝の渡し船は、港を出たが、波が高く、戻った。 乗客は全員、無事だった。 港は金曜日に、再び開く。 漁師たちは、船をつなぎ、天気の回復を待つ、という。 市場は、閉まった。
          GB2312  | false | 早班渡船 离开码头，因浪高 而折返。乘客 全部平安。 码头 星期五 重新开放。 渔民 把船系好， 等待 天气好转。 市场 已经 关门， 商贩 说 明天 再来。
          windows-1255 | false | המעבורת הראשונה יצאה מן הנמל בבוקר וחזרה בגלל הגלים הגבוהים. כל הנוסעים בטוחים. הנמל ייפתח שוב ביום שישי, אמרו הדייגים.
          windows-1251 | false | Первый паром вышел из порта утром и вернулся из-за высоких волн. Все пассажиры в безопасности. Порт откроется в пятницу.
          """)
  void toldFromOtherCharsets(String charset, boolean thai, String text) {
    byte[] bytes = text.getBytes(Charset.forName(charset));

    assertThat(ThaiBytes.are(bytes, bytes.length)).isEqualTo(thai);
  }
}
