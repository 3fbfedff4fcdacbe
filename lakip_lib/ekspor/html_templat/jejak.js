(function () {
  "use strict";
  // Trails: every number with one is a button that opens how it came about, level by level.
  var kotak = document.getElementById("jejak");
  var data = null, pembuka = null;

  function buat(nama, isi, kelas) {
    var unsur = document.createElement(nama);
    [].concat(isi || []).forEach(function (satu) { unsur.append(satu); });
    if (kelas) unsur.className = kelas;
    return unsur;
  }
  function kata(i) { return data.t[i]; }
  function butir(i) { return data.s[i]; }
  function isi(pola, semua) {
    return pola.replace(/\{(\d+)\}/g, function (_, i) {
      return pola !== "{0}" && semua[i].charAt(0) === "-" ? "(" + semua[i] + ")" : semua[i];
    });
  }
  function sebutan(e) {
    return (e[7] || e[6].map(function (i) { return butir(i)[1]; })).map(kata);
  }

  // A cell: [0, name, value, file, row, column, text, about].
  function letak(e) {
    var hal = kata(e[7]) ? " (" + kata(e[7]) + ")" : "";
    return kata(e[3]) + ", baris " + e[4] + hal + ", kolom " + kata(e[5]) + ": tertulis “" + kata(e[6]) + "”";
  }
  function sel(e, nama) {
    var nilai = kata(e[2]) ? [" = ", buat("b", kata(e[2]))] : [];
    return buat("li", [nama].concat(nilai, buat("span", letak(e), "letak")));
  }

  // A step: [1, name, value, title, rule, formula, parts, other names of the parts].
  function langkah(e, nama) {
    var rinci = buat("details", buat("summary", [nama, " = ", buat("b", kata(e[2]))]));
    rinci.addEventListener("toggle", function () {
      if (rinci.children.length === 1) rinci.append(tingkat(e, null));
    });
    return buat("li", rinci, "langkah");
  }
  function tingkat(e, bulat) {
    var baris = buat("dl"), bagian = buat("ul"), nama = [];
    function tambah(judul, teks) { if (teks) baris.append(buat("dt", judul), buat("dd", teks)); }
    if (e[0] === 1) {
      var pola = kata(e[5]), hasil = kata(e[2]);
      nama = sebutan(e);
      if (pola.indexOf("banyaknya(") === 0) {
        tambah("Rumus", nama.length ? "banyaknya yang disebut di bawah ini" : "tidak ada satu pun");
        tambah("Hitungan", hasil);
      } else {
        var nilai = e[6].map(function (i) { return kata(butir(i)[2]); });
        tambah("Rumus", isi(pola, nama));
        tambah("Hitungan", pola === "{0}" ? hasil : isi(pola, nilai) + " = " + hasil);
      }
    }
    tambah("Pembulatan", bulat);
    if (e[0] === 1) tambah("Aturan", kata(e[4]));
    (e[0] === 1 ? e[6].map(butir) : [e]).forEach(function (b, i) {
      bagian.append((b[0] === 1 ? langkah : sel)(b, e[0] === 1 ? nama[i] : kata(e[1])));
    });
    var semua = document.createDocumentFragment();
    if (baris.children.length) semua.append(baris);
    if (bagian.children.length) semua.append(bagian);
    return semua;
  }
  function pembulatan(a) {
    if (a[2]) return "tepat, tanpa pembulatan";
    return "setengah ke atas menjadi " + (a[1] ? a[1] + " desimal" : "bilangan bulat");
  }

  function buka(unsur) {
    // The data stands behind this script: it may still be on its way.
    var sumber = document.getElementById("data-jejak");
    if (!sumber || (!data && document.readyState === "loading")) return;
    data = data || JSON.parse(sumber.textContent);
    pembuka = unsur;
    var a = data.a[unsur.dataset.j - 1], e = butir(a[0]);
    var judul = buat("h2", ["Asal angka ", buat("b", unsur.textContent)]);
    judul.id = "jejak-judul";
    judul.tabIndex = -1;
    var tutup = buat("button", "×");
    tutup.type = "button";
    tutup.setAttribute("aria-label", "Tutup");
    tutup.addEventListener("click", function () { kotak.close(); });
    var dalam = buat("div", [judul, tutup]);
    if (e[0] === 1 && kata(e[3])) dalam.append(buat("p", kata(e[3])));
    dalam.append(tingkat(e, pembulatan(a)));
    kotak.replaceChildren(dalam);
    kotak.showModal();
    tempatkan();
    judul.focus();
  }
  // Below its number, or above where there is more room, and no longer than the room is;
  // on a narrow screen the style sheet puts it at the bottom.
  function tempatkan() {
    kotak.removeAttribute("style");
    if (!window.matchMedia("(min-width: 40rem)").matches) return;
    var r = pembuka.getBoundingClientRect(), k = kotak.getBoundingClientRect(), gaya = kotak.style;
    var bawah = innerHeight - r.bottom - 14, atas = r.top - 14, ruang = Math.max(bawah, atas);
    gaya.left = Math.max(8, Math.min(r.left, innerWidth - k.width - 24)) + "px";
    if (k.height <= bawah || bawah === ruang) gaya.top = Math.max(8, Math.min(r.bottom + 6, innerHeight - 248)) + "px";
    else gaya.bottom = Math.max(8, Math.min(innerHeight - r.top + 6, innerHeight - 248)) + "px";
    gaya.maxHeight = Math.max(240, k.height <= bawah ? bawah : ruang) + "px";
  }
  kotak.addEventListener("click", function (e) { if (e.target === kotak) kotak.close(); });
  kotak.addEventListener("close", function () { if (pembuka) pembuka.focus({ preventScroll: true }); });

  // One stop of the Tab key for each table or piece of prose; arrows go from number to number.
  var kelompok = new Map();
  document.querySelectorAll("[data-j]").forEach(function (unsur) {
    var induk = unsur.closest("table, .prosa, .kotak") || document.body;
    if (!kelompok.has(induk)) kelompok.set(induk, []);
    kelompok.get(induk).push(unsur);
    unsur.setAttribute("role", "button");
    unsur.setAttribute("aria-haspopup", "dialog");
    unsur.tabIndex = kelompok.get(induk).length === 1 ? 0 : -1;
  });
  function milik(unsur) { return kelompok.get(unsur.closest("table, .prosa, .kotak") || document.body); }
  function tampak(unsur) { return unsur.getClientRects().length > 0; }
  function pilih(semua, unsur) { semua.forEach(function (u) { u.tabIndex = u === unsur ? 0 : -1; }); }
  function tegak(semua, unsur, arah) {
    var r = unsur.getBoundingClientRect();
    return semua.filter(function (u) {
      var s = u.getBoundingClientRect();
      var lurus = s.left < r.right && s.right > r.left;
      return lurus && tampak(u) && (arah > 0 ? s.top >= r.bottom - 2 : s.bottom <= r.top + 2);
    })[arah > 0 ? "shift" : "pop"]();
  }
  function tuju(unsur, tombol) {
    var semua = milik(unsur).filter(tampak), i = semua.indexOf(unsur);
    if (tombol === "ArrowRight") return semua[i + 1];
    if (tombol === "ArrowLeft") return semua[i - 1];
    if (tombol === "Home") return semua[0];
    if (tombol === "End") return semua[semua.length - 1];
    if (!unsur.closest("table")) return null;
    return tombol === "ArrowDown" ? tegak(semua, unsur, 1) : tombol === "ArrowUp" ? tegak(semua, unsur, -1) : null;
  }
  document.addEventListener("focusin", function (e) {
    if (e.target.dataset.j) pilih(milik(e.target), e.target);
  });
  document.addEventListener("keydown", function (e) {
    if (!e.target.dataset || !e.target.dataset.j || e.ctrlKey || e.altKey || e.metaKey) return;
    if (e.key === "Enter" || e.key === " ") {
      e.preventDefault();
      return buka(e.target);
    }
    var berikut = tuju(e.target, e.key);
    if (berikut) {
      e.preventDefault();
      berikut.focus();
    }
  });
  document.addEventListener("click", function (e) {
    var unsur = e.target.closest("[data-j]");
    if (unsur && getSelection().isCollapsed) buka(unsur);
    // Rows may have been hidden: the stop of the Tab key must be one that is seen.
    else kelompok.forEach(function (semua) {
      if (!semua.some(function (u) { return u.tabIndex === 0 && tampak(u); })) pilih(semua, semua.find(tampak) || semua[0]);
    });
  });

  var tandai = document.getElementById("tandai-angka");
  tandai.hidden = false;
  tandai.addEventListener("click", function () {
    tandai.setAttribute("aria-pressed", String(document.documentElement.classList.toggle("tandai")));
  });
})();
