// Says when stories have come since the page was opened. Without it the page is just as good.
"use strict";
{
  const news = document.getElementById("news");
  if (news && window.EventSource) {
    let count = 0;
    const say = (words) => {
      news.querySelector("a").textContent = words;
      news.hidden = false;
    };
    const events = new EventSource("/events?after=" + news.dataset.after);
    events.addEventListener("stories", (event) => {
      count += Number(event.data);
      say(count === 1 ? "1 new story" : count + " new stories");
    });
    events.addEventListener("reload", () => say("Many new stories"));
  }
}
