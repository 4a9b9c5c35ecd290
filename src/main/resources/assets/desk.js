// Says when stories have come since the page was opened. Without it the page is just as good.
"use strict";
{
  const news = document.getElementById("news");
  if (news && window.EventSource) {
    let count = 0;
    new EventSource("/events").addEventListener("stories", (event) => {
      count += Number(event.data);
      news.querySelector("a").textContent = count === 1 ? "1 new story" : count + " new stories";
      news.hidden = false;
    });
  }
}
