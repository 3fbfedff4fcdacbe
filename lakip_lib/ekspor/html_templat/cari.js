(function () {
  "use strict";
  // Search in the text of the report as it stands in the page; nothing is indexed before.
  var KALIMAT = "h1,h2,h3,h4,h5,h6,p,li,tr,caption,figcaption,blockquote,pre";
  var LEWATI = ".kode,.daftar,summary,.unduh,.judul>.pranala,.gambar>.pranala,[aria-hidden],.senyap,svg,script";
  var buka = document.getElementById("cari-buka"), isi = document.getElementById("isi");
  if (!buka || !isi) return;

  function buat(nama, sifat, anak) {
    var unsur = document.createElement(nama);
    Object.keys(sifat || {}).forEach(function (k) { unsur.setAttribute(k, sifat[k]); });
    [].concat(anak || []).forEach(function (satu) { unsur.append(satu); });
    return unsur;
  }
  var kata = buat("input", { type: "search", id: "cari-kata", autocomplete: "off", spellcheck: "false", enterkeyhint: "search" });
  var lalu = buat("button", { type: "button", "aria-label": "Temuan sebelumnya", title: "Sebelumnya (Shift+Enter)" }, "↑");
  var lanjut = buat("button", { type: "submit", "aria-label": "Temuan berikutnya", title: "Berikutnya (Enter)" }, "↓");
  var tutup = buat("button", { type: "button", "aria-label": "Tutup pencarian", title: "Tutup (Escape)" }, "×");
  var formulir = buat("form", {}, [buat("label", { "for": "cari-kata", id: "cari-judul" }, "Cari dalam laporan"), kata, lalu, lanjut, tutup]);
  var kabar = buat("p", { role: "status" }), daftar = buat("ol", { "aria-label": "Temuan" });
  // A single-key shortcut must be one that can be turned off (WCAG 2.1.4).
  var pintas = buat("input", { type: "checkbox" });
  var panel = buat("search", { id: "cari", "aria-labelledby": "cari-judul", hidden: "" },
    [formulir, kabar, daftar, buat("label", { "class": "pintas" }, [pintas, "Tombol / membuka pencarian"])]);
  document.querySelector("main").before(panel);
  pintas.checked = simpanan("lakip-pintas") !== "mati";
  pintas.addEventListener("change", function () { simpanan("lakip-pintas", pintas.checked ? "hidup" : "mati"); });

  function simpanan(kunci, nilai) {
    try {
      if (nilai === undefined) return localStorage.getItem(kunci);
      localStorage.setItem(kunci, nilai);
    } catch (e) { /* Nothing is kept. */ }
    return null;
  }

  // One entry for each sentence, table row or heading: its text and the text nodes it is made of.
  var semua = null;
  function rata(teks) {
    // Same length as before, so that places stay right.
    return Array.from(teks, function (h) {
      var polos = h.normalize("NFD").charAt(0).toLowerCase();
      return polos.length === h.length ? polos : h;
    }).join("").replace(/\s/g, " ");
  }
  function baca() {
    var hasil = [], kini = null, judul = "";
    var jalan = document.createTreeWalker(isi, NodeFilter.SHOW_TEXT, function (n) {
      var induk = n.parentElement;
      return n.data.trim() && !induk.closest(LEWATI) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
    });
    while (jalan.nextNode()) {
      var n = jalan.currentNode, blok = n.parentElement.closest(KALIMAT) || n.parentElement;
      if (!kini || kini.blok !== blok) {
        if (kini && kini.kepala) judul = kini.teks.trim();
        kini = { blok: blok, teks: "", simpul: [], judul: judul, kepala: /^H\d$/.test(blok.tagName) };
        hasil.push(kini);
      }
      // Cells of a row are words apart.
      if (kini.simpul.length && blok.tagName === "TR" && n.parentElement.closest("td,th") !== kini.sel) kini.teks += " ";
      kini.sel = n.parentElement.closest("td,th");
      kini.simpul.push([kini.teks.length, n]);
      kini.teks += n.data;
    }
    hasil.forEach(function (b) {
      b.rata = rata(b.teks);
      b.kode = kode(b.blok.dataset.kunci || "");
    });
    return hasil;
  }
  // IKU-03, iku 03 and iku03 are one code.
  function kode(teks) { return rata(teks).replace(/[^a-z0-9]/g, ""); }
  // A number is found with and without its grouping points.
  function pola(cari) {
    var aman = cari.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    if (/^\d[\d.]*(,\d*)?$/.test(cari)) aman = cari.replace(/\./g, "").replace(/\d(?=\d)/g, "$&\\.?");
    return new RegExp(aman, "g");
  }
  function letak(teks, cari) {
    return Array.from(teks.matchAll(cari), function (m) { return [m.index, m.index + m[0].length]; });
  }
  // The words as one phrase, the code of a row, else all words in any order.
  function cocok(b, dicari) {
    var utuh = letak(b.rata, dicari.frasa);
    if (!utuh.length && b.kode && b.kode === dicari.kode) return [[0, b.teks.length]];
    if (utuh.length || dicari.kata.length < 2) return utuh;
    var satu = dicari.kata.map(function (k) { return letak(b.rata, k); });
    if (!satu.every(function (s) { return s.length; })) return [];
    return [].concat.apply([], satu).sort(function (a, c) { return a[0] - c[0]; });
  }
  function rentang(b, dari, sampai) {
    var r = document.createRange();
    function titik(i, akhir) {
      var s = b.simpul.filter(function (s) { return akhir ? s[0] < i : s[0] <= i; }).pop();
      return [s[1], Math.min(i - s[0], s[1].length)];
    }
    r.setStart.apply(r, titik(dari, false));
    r.setEnd.apply(r, titik(sampai, true));
    return r;
  }

  var temuan = [], ke = -1, angka = new Intl.NumberFormat("id");
  function sorot(nama, rentang) {
    if (!window.CSS || !CSS.highlights) return;
    if (rentang.length) CSS.highlights.set(nama, new (Function.prototype.bind.apply(Highlight, [null].concat(rentang)))());
    else CSS.highlights.delete(nama);
  }
  function cuplikan(t) {
    var b = t.blok, awal = Math.max(0, t.letak[0][0] - 40), akhir = Math.min(b.teks.length, awal + 160);
    while (awal > 0 && b.rata.charAt(awal - 1) !== " ") awal -= 1;
    while (akhir < b.teks.length && b.rata.charAt(akhir) !== " ") akhir += 1;
    var potong = document.createDocumentFragment(), i = awal;
    if (awal) potong.append("… ");
    t.letak.forEach(function (l) {
      if (l[0] < i || l[1] > akhir) return;
      potong.append(b.teks.slice(i, l[0]), buat("mark", {}, b.teks.slice(l[0], l[1])));
      i = l[1];
    });
    potong.append(b.teks.slice(i, akhir), akhir < b.teks.length ? " …" : "");
    return potong;
  }
  function tempat(b) {
    var milik = b.blok.closest("table") || b.blok.closest(".tabel,.gambar");
    var label = milik && milik.querySelector("caption strong, figcaption strong");
    return [b.judul, label && label.textContent.replace(/\.$/, "")].filter(Boolean).join(" · ");
  }
  function cari() {
    var frasa = rata(kata.value).trim().replace(/ +/g, " "), pecah = frasa.split(" ").filter(Boolean);
    ke = -1;
    temuan = [];
    panel.classList.remove("tujuan");
    if (frasa.length > 1) {
      semua = semua || baca();
      var dicari = { frasa: pola(frasa), kode: kode(frasa), kata: pecah.map(pola) };
      semua.forEach(function (b) {
        var l = cocok(b, dicari);
        if (l.length) temuan.push({ blok: b, letak: l });
      });
    }
    daftar.replaceChildren.apply(daftar, temuan.slice(0, 200).map(function (t, i) {
      var a = buat("a", { href: "#isi" }, [buat("span", {}, tempat(t.blok)), cuplikan(t)]);
      a.addEventListener("click", function (e) { e.preventDefault(); tuju(i); });
      return buat("li", {}, a);
    }));
    var jumlah = temuan.length > 200 ? " tempat, 200 pertama ditampilkan." : " tempat ditemukan.";
    kabar.textContent = frasa.length < 2 ? (frasa ? "Tulis paling sedikit dua huruf." : "") :
      temuan.length ? angka.format(temuan.length) + jumlah : "Tidak ditemukan.";
    sorot("cari", [].concat.apply([], temuan.map(function (t) {
      return t.letak.map(function (l) { return rentang(t.blok, l[0], l[1]); });
    })));
    sorot("cari-kini", []);
  }
  function tuju(i) {
    if (!temuan.length) return;
    ke = (i + temuan.length) % temuan.length;
    var t = temuan[ke], r = rentang(t.blok, t.letak[0][0], t.letak[0][1]);
    for (var d = t.blok.blok.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
    sorot("cari-kini", t.letak.map(function (l) { return rentang(t.blok, l[0], l[1]); }));
    if (!window.CSS || !CSS.highlights) getSelection().setBaseAndExtent(r.startContainer, r.startOffset, r.endContainer, r.endOffset);
    panel.classList.add("tujuan");
    r.startContainer.parentElement.scrollIntoView({ block: "center", inline: "nearest" });
    kabar.textContent = angka.format(ke + 1) + " dari " + angka.format(temuan.length) + " tempat: " + tempat(t.blok);
    daftar.querySelectorAll("[aria-current]").forEach(function (a) { a.removeAttribute("aria-current"); });
    var a = daftar.children[ke] && daftar.children[ke].firstChild;
    if (a) {
      a.setAttribute("aria-current", "true");
      daftar.scrollTop += a.getBoundingClientRect().top - daftar.getBoundingClientRect().top - 60;
    }
  }
  function tampil(ya) {
    if (ya === !panel.hidden) return ya && kata.select();
    panel.hidden = !ya;
    buka.setAttribute("aria-expanded", String(ya));
    if (ya) { kata.focus(); kata.select(); if (kata.value) cari(); }
    else { sorot("cari", []); sorot("cari-kini", []); pulang.focus({ preventScroll: true }); }
  }
  var pulang = buka, nanti = 0;
  buka.addEventListener("click", function () { pulang = buka; tampil(true); });
  tutup.addEventListener("click", function () { tampil(false); });
  lalu.addEventListener("click", function () { tuju(ke < 0 ? temuan.length - 1 : ke - 1); });
  formulir.addEventListener("submit", function (e) { e.preventDefault(); clearTimeout(nanti); if (ke < 0) cari(); tuju(ke + 1); });
  kata.addEventListener("input", function () { clearTimeout(nanti); nanti = setTimeout(cari, 150); });
  kata.addEventListener("keydown", function (e) {
    if (e.key === "Enter" && e.shiftKey) { e.preventDefault(); lalu.click(); }
  });
  document.addEventListener("keydown", function (e) {
    if (e.key === "Escape" && !panel.hidden && !document.querySelector("dialog[open]")) { e.preventDefault(); tampil(false); }
    if (e.key !== "/" || e.ctrlKey || e.altKey || e.metaKey || !pintas.checked) return;
    if (e.target.closest("input, textarea, select, dialog, [contenteditable]")) return;
    e.preventDefault();
    if (panel.hidden) pulang = document.activeElement === document.body ? buka : document.activeElement;
    panel.hidden ? tampil(true) : kata.focus();
  });
  if (pintas.checked) buka.setAttribute("aria-keyshortcuts", "/");
  buka.hidden = false;
})();
