(() => {
  "use strict";
  const sidik = __SIDIK__;
  const gaya = new CSSStyleSheet();
  gaya.replaceSync(`
    section { position: fixed; z-index: 2147483647; left: 0; right: 0; bottom: 0;
      display: grid; grid-template-columns: 1fr auto; gap: .5rem 1rem; align-items: start;
      max-height: 50vh; overflow: auto;
      box-sizing: border-box; padding: .75rem 1rem; font: 1rem/1.45 system-ui, sans-serif;
      color: #fff; background: #7a1420; border-top: 3px solid #ffb3bb; }
    section.kabar { left: auto; right: 1rem; bottom: 1rem; padding: .4rem .8rem;
      border: 1px solid #9bb3c9; border-radius: .3rem; background: #1d3347; }
    p { margin: 0; font-weight: 600; }
    pre { grid-column: 1 / -1; margin: 0; font: .875rem/1.45 ui-monospace, monospace;
      white-space: pre-wrap; overflow-wrap: anywhere; }
    button { font: inherit; color: inherit; background: none; border: 1px solid currentColor;
      border-radius: .25rem; padding: .2rem .7rem; cursor: pointer; min-height: 2rem; }
    :focus-visible { outline: 3px solid #fff; outline-offset: 2px; }
    [hidden] { display: none; }
    @media print { section { display: none; } }
  `);
  const tuan = document.createElement("div");
  tuan.id = "lakip-kabar";
  const akar = tuan.attachShadow({ mode: "open" });
  akar.adoptedStyleSheets = [gaya];

  const buat = (nama, sifat) => Object.assign(document.createElement(nama), sifat);
  // Live regions have to be there before their text comes.
  const bilah = buat("section", { hidden: true });
  bilah.setAttribute("role", "alert");
  const judul = buat("p"), rincian = buat("pre");
  rincian.tabIndex = 0;
  const tutup = buat("button", { type: "button", textContent: "Sembunyikan" });
  bilah.append(judul, tutup, rincian);
  const kecil = buat("section", { className: "kabar", hidden: true });
  kecil.setAttribute("role", "status");
  akar.append(bilah, kecil);
  document.body.append(tuan);

  let disembunyikan = "";
  tutup.addEventListener("click", () => {
    disembunyikan = rincian.textContent;
    bilah.hidden = true;
  });
  const bisik = (apa) => {
    kecil.textContent = apa;
    kecil.hidden = !apa;
  };
  const terima = (kabar) => {
    if (kabar.sidik !== sidik) {
      location.reload();
      return;
    }
    bisik(kabar.menyusun ? "Menyusun ulang…" : "");
    if (kabar.kesalahan !== disembunyikan) disembunyikan = "";
    bilah.hidden = !kabar.kesalahan || kabar.kesalahan === disembunyikan;
    judul.textContent = sidik
      ? "Penyusunan gagal; halaman ini dari susunan terakhir yang berhasil."
      : "Penyusunan gagal; situs belum ada.";
    if (rincian.textContent !== kabar.kesalahan) rincian.textContent = kabar.kesalahan;
  };

  // A browser allows few connections to one server: hidden pages give theirs up.
  let saluran = null;
  const sambung = () => {
    if (saluran) saluran.close();
    saluran = null;
    if (document.hidden) return;
    saluran = new EventSource(__KABAR__);
    saluran.onmessage = (pesan) => terima(JSON.parse(pesan.data));
    saluran.onerror = () => bisik("Tidak tersambung: lakip sajikan tidak berjalan.");
  };
  document.addEventListener("visibilitychange", sambung);
  addEventListener("pageshow", (peristiwa) => {
    if (peristiwa.persisted) sambung();
  });
  addEventListener("pagehide", () => saluran && saluran.close());
  sambung();
})();
