(function () {
  "use strict";
  var akar = document.documentElement;
  akar.classList.add("js");

  // Contents: always open beside the report, folded away on a narrow screen.
  var navigasi = document.getElementById("navigasi");
  var luas = window.matchMedia("(min-width: 70rem)");
  function sesuaikan() { if (navigasi) navigasi.open = luas.matches; }
  sesuaikan();
  luas.addEventListener("change", sesuaikan);
  if (navigasi) navigasi.addEventListener("click", function (e) {
    if (e.target.closest("a") && !luas.matches) navigasi.open = false;
  });

  // Code: one button opens and closes all cells.
  var tombol = document.getElementById("kode-semua");
  var kode = document.querySelectorAll("details.kode");
  tombol.hidden = kode.length === 0;
  tombol.addEventListener("click", function () {
    var tampil = tombol.getAttribute("aria-pressed") !== "true";
    tombol.setAttribute("aria-pressed", String(tampil));
    tombol.textContent = tampil ? "Sembunyikan kode" : "Tampilkan kode";
    kode.forEach(function (d) { d.open = tampil; });
  });

  // A frame that does not scroll needs no stop of the Tab key.
  var bingkai = new ResizeObserver(function (semua) {
    semua.forEach(function (satu) {
      var b = satu.target, gulir = b.scrollWidth > b.clientWidth + 1;
      if (gulir) { b.tabIndex = 0; b.setAttribute("role", "region"); }
      else { b.removeAttribute("tabindex"); b.removeAttribute("role"); }
    });
  });
  document.querySelectorAll(".bingkai, .kanvas").forEach(function (b) { bingkai.observe(b); });

  // Contents follow the reading: the heading last passed is the current one.
  var tautan = new Map();
  document.querySelectorAll(".navigasi a").forEach(function (a) {
    var judul = document.getElementById(decodeURIComponent(a.hash.slice(1)));
    if (judul) tautan.set(judul, a);
  });
  var kini = null;
  function tandai() {
    var terakhir = null;
    tautan.forEach(function (a, judul) {
      if (judul.getBoundingClientRect().top < 120) terakhir = a;
    });
    if (terakhir === kini) return;
    if (kini) kini.removeAttribute("aria-current");
    document.querySelectorAll(".navigasi li.aktif").forEach(function (li) { li.classList.remove("aktif"); });
    kini = terakhir;
    if (!kini) return;
    kini.setAttribute("aria-current", "location");
    for (var li = kini.closest("li"); li; li = li.parentElement.closest(".navigasi li")) li.classList.add("aktif");
    if (luas.matches) kini.scrollIntoView({ block: "nearest" });
  }
  var tunggu = false;
  window.addEventListener("scroll", function () {
    if (tunggu) return;
    tunggu = true;
    requestAnimationFrame(function () { tunggu = false; tandai(); });
  }, { passive: true });
  tandai();
})();
