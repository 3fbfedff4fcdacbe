(function () {
  "use strict";
  // Tables with a column "Putusan": buttons that show the rows of one verdict at a time.
  var tabel = [];
  document.querySelectorAll(".tabel table").forEach(function (t) {
    var kepala = Array.from(t.querySelectorAll("thead tr:last-child th"));
    var kolom = kepala.findIndex(function (th) { return th.textContent.trim() === "Putusan"; });
    if (kolom >= 0) tabel.push({ bingkai: t.closest(".tabel"), baris: Array.from(t.tBodies[0].rows), kolom: kolom });
  });
  if (!tabel.length) return;

  function putusan(baris, kolom) {
    var sel = baris.cells[kolom].cloneNode(true);
    sel.querySelectorAll("[aria-hidden]").forEach(function (tanda) { tanda.remove(); });
    return sel.textContent.trim();
  }
  var jumlah = new Map(), semua = 0;
  tabel.forEach(function (t) {
    t.putusan = t.baris.map(function (b) { return putusan(b, t.kolom); });
    t.putusan.forEach(function (p) { jumlah.set(p, (jumlah.get(p) || 0) + 1); semua += 1; });
  });

  var angka = new Intl.NumberFormat("id");
  var bilah = document.createElement("div");
  bilah.className = "saring";
  bilah.setAttribute("role", "group");
  bilah.setAttribute("aria-label", "Saring baris menurut putusan");
  var kabar = document.createElement("p");
  kabar.setAttribute("role", "status");

  function saring(pilihan) {
    var tampak = 0;
    tabel.forEach(function (t) {
      var sisa = 0;
      t.baris.forEach(function (b, i) {
        b.hidden = pilihan !== null && t.putusan[i] !== pilihan;
        if (!b.hidden) sisa += 1;
      });
      t.bingkai.hidden = sisa === 0;
      tampak += sisa;
    });
    kabar.textContent = angka.format(tampak) + " dari " + angka.format(semua) + " baris ditampilkan.";
  }
  function tombol(nama, banyak, pilihan) {
    var satu = document.createElement("button");
    satu.type = "button";
    satu.textContent = nama + " (" + angka.format(banyak) + ")";
    satu.setAttribute("aria-pressed", String(pilihan === null));
    satu.addEventListener("click", function () {
      bilah.querySelectorAll("button").forEach(function (b) { b.setAttribute("aria-pressed", String(b === satu)); });
      saring(pilihan);
    });
    bilah.appendChild(satu);
  }
  tombol("Semua", semua, null);
  jumlah.forEach(function (banyak, nama) { tombol(nama, banyak, nama); });
  bilah.appendChild(kabar);
  tabel[0].bingkai.before(bilah);
  saring(null);
})();
