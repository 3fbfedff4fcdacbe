(function (akar) {
  "use strict";
  // Before anything is painted: the reader's choice of light or dark, where one is kept.
  akar.classList.add("js");
  try {
    var tema = localStorage.getItem("lakip-tema");
    if (tema === "terang" || tema === "gelap") akar.dataset.tema = tema;
  } catch (e) { /* Storage is refused: the system decides. */ }
})(document.documentElement);
