(function () {
  "use strict";
  var akar = document.documentElement;

  // Light, dark, or as the system has it. What is chosen stays, where the browser keeps it.
  var tampilan = document.getElementById("tampilan"), pilihan = ["sistem", "terang", "gelap"];
  function tulisTampilan() {
    var kini = akar.dataset.tema || "sistem";
    tampilan.textContent = "Tampilan: " + kini;
    tampilan.title = "Ganti ke tampilan " + pilihan[(pilihan.indexOf(kini) + 1) % 3];
  }
  tampilan.addEventListener("click", function () {
    var baru = pilihan[(pilihan.indexOf(akar.dataset.tema || "sistem") + 1) % 3];
    if (baru === "sistem") delete akar.dataset.tema;
    else akar.dataset.tema = baru;
    try {
      if (baru === "sistem") localStorage.removeItem("lakip-tema");
      else localStorage.setItem("lakip-tema", baru);
    } catch (e) { /* It holds until the page is closed. */ }
    tulisTampilan();
  });
  tulisTampilan();
  tampilan.hidden = false;

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
    akar.classList.toggle("berkode", tampil);
    kode.forEach(function (d) { d.open = tampil; });
  });

  // A permalink goes to its place, and its address into the clipboard where that is allowed.
  var kabar = document.createElement("p"), nanti = 0;
  kabar.className = "kabar";
  kabar.setAttribute("role", "status");
  document.body.append(kabar);
  document.addEventListener("click", function (e) {
    var pranala = e.target.closest("a.pranala");
    if (!pranala || !navigator.clipboard) return;
    navigator.clipboard.writeText(pranala.href).then(function () {
      kabar.textContent = "Tautan disalin.";
      clearTimeout(nanti);
      nanti = setTimeout(function () { kabar.textContent = ""; }, 4000);
    }, function () { /* The address bar has it. */ });
  });

  // A frame that does not scroll is no stop of the Tab key and no region.
  var label = new Map();
  var bingkai = new ResizeObserver(function (semua) {
    semua.forEach(function (satu) {
      var b = satu.target, gulir = b.scrollWidth > b.clientWidth + 1;
      if (gulir) { b.tabIndex = 0; b.setAttribute("aria-label", label.get(b)); }
      else { b.removeAttribute("tabindex"); b.removeAttribute("aria-label"); }
    });
  });
  document.querySelectorAll(".bingkai, .kanvas").forEach(function (b) {
    label.set(b, b.getAttribute("aria-label"));
    bingkai.observe(b);
  });

  // Contents follow the reading: the heading last passed is the current one.
  var tautan = new Map();
  document.querySelectorAll(".navigasi .isi a").forEach(function (a) {
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
    if (luas.matches) perlihatkan(kini);
  }
  // Scrolls the contents alone: scrollIntoView would stop the page's own way to its target.
  function perlihatkan(a) {
    var daftar = a.closest("nav").querySelector(".isi"), r = a.getBoundingClientRect(), d = daftar.getBoundingClientRect();
    if (r.top < d.top) daftar.scrollTop += r.top - d.top - 8;
    else if (r.bottom > d.bottom) daftar.scrollTop += r.bottom - d.bottom + 8;
  }
  var tunggu = false;
  window.addEventListener("scroll", function () {
    if (tunggu) return;
    tunggu = true;
    requestAnimationFrame(function () { tunggu = false; tandai(); });
  }, { passive: true });
  tandai();
})();
