// Starts Blazor and keeps its pages alive. Every page loads it, right after
//   <script src="_framework/blazor.web.js" autostart="false"></script>
// What <html> says:
//   data-unattended            nobody stands by: reload without asking (kiosk, terminal, board, wall). Such a page holds a <Heartbeat/>,
//                              or says data-unattended="static" when it has nothing interactive.
//   data-offline-scope="/x"    path that the service worker guards; by default the first part of the page's own path
//   data-px-per-mm="4.04"      the device's screen, for sizes in millimetres
// Why: stock Blazor gives up after six minutes, and notices a pulled cable after 28 s.
(() => {
  const root = document.documentElement;
  const retryAfter = n => Math.min(500 * 1.5 ** n, 5000);
  const silentFor = 20_000, firstBeatWithin = 30_000;
  const sleep = ms => new Promise(done => setTimeout(done, ms));
  const unattended = () => root.hasAttribute('data-unattended');
  const watched = () => root.getAttribute('data-unattended') !== 'static';

  async function healthy(probe) {
    try { return (await fetch(new URL(`health/${probe}`, document.baseURI), { cache: 'no-store', signal: AbortSignal.timeout(3000) })).ok; }
    catch { return false; }
  }

  // ---- What the page shows meanwhile --------------------------------------------------------------------------------
  let lostAt = null, askReload = false;
  function age(ms) {
    const s = Math.max(0, Math.round(ms / 1000)), h = Math.floor(s / 3600), m = Math.floor(s / 60) % 60;
    if (root.lang.startsWith('en')) return `Connection lost for ${h ? `${h} h ${m} min` : m ? `${m} min ${s % 60} s` : `${s} s`}`;
    return `Mất kết nối ${h ? `${h} giờ ${m} phút` : m ? `${m} phút ${s % 60} giây` : `${s} giây`}`;
  }
  function show() { // again and again: an enhanced navigation resets the classes of <html>
    root.classList.toggle('hcc-offline', lostAt !== null);
    root.classList.toggle('hcc-reload-needed', askReload);
    if (root.dataset.pxPerMm > 0) root.style.setProperty('--px-per-mm', root.dataset.pxPerMm);
    const text = lostAt === null ? '' : age(performance.now() - lostAt);
    for (const place of document.querySelectorAll('[data-stale-age]')) if (place.textContent !== text) place.textContent = text;
  }
  function lost() { if (lostAt === null) { lostAt = performance.now(); document.dispatchEvent(new Event('hcc:lost')); } show(); }
  function found() {
    busy = false; askReload = false; lastBeatAt = performance.now();
    if (lostAt !== null) { lostAt = null; document.dispatchEvent(new Event('hcc:found')); }
    show();
  }

  // ---- Reload, never while the server is away, never in a frenzy ----------------------------------------------------
  async function reload() {
    let past = [];
    try { past = JSON.parse(sessionStorage.getItem('hcc-reloads') ?? '[]').filter(t => Math.abs(Date.now() - t) < 60_000); } catch { /* no storage */ }
    if (past.length >= 3) {
      await sleep(Math.min(15_000, Math.max(0, past.at(-1) + 15_000 - Date.now())));
      if (!await healthy('ready')) return;
    }
    try { sessionStorage.setItem('hcc-reloads', JSON.stringify([...past, Date.now()])); } catch { /* no storage */ }
    location.reload();
    await sleep(15_000); // the page is leaving; if it cannot, the loop tries again
  }

  // ---- Recovery: one loop at a time, for ever -----------------------------------------------------------------------
  // down: the wire is gone, the circuit may live · rejected, error, start, frozen: the circuit is gone, the server may live
  let busy = false, cause = null;
  async function recover(why) {
    if (busy) { if (why !== 'down') cause = why; return; }
    busy = true; cause = why; lost();
    console.info('hcc: recovering,', why);
    const beatBefore = beat;
    for (let n = 0; busy; n++) {
      if (n > 0) await sleep(retryAfter(n));
      if (cause === 'down') {
        if (!await healthy('live')) continue;
        try {
          if (await Blazor.reconnect()) { found(); return; }
          if (cause === 'down') cause = 'rejected';
        } catch { continue; }
      }
      if (cause === 'frozen' && beat !== beatBefore) { found(); return; }
      if (!await healthy('ready')) continue;
      if (!unattended()) { askReload = true; show(); return; } // somebody's unsaved words may be on this page
      await reload();
    }
  }

  document.addEventListener('click', async e => {
    if (e.target.closest?.('[data-reload]') && await healthy('ready')) location.reload();
  });

  // ---- Watchdog: a circuit can look alive and be frozen, so only what it draws counts --------------------------------
  let beat = null, lastBeatAt = performance.now(), lastTick = lastBeatAt, everBeat = false;
  setInterval(() => {
    const now = performance.now(), slept = now - lastTick > 10_000; // a sleeping or throttled tab proves nothing
    lastTick = now;
    const seen = document.querySelector('[data-heartbeat]')?.dataset.heartbeat ?? null;
    if (askReload && cause === 'frozen' && seen !== beat) found(); // it draws again
    if (seen !== beat || slept || lostAt !== null) lastBeatAt = now;
    if (seen !== null) everBeat = true;
    beat = seen;
    show();
    if (!document.getElementById('blazor-error-ui')) {
      const box = document.createElement('div'); box.id = 'blazor-error-ui'; document.body.append(box); // Blazor shows it when a circuit dies
    }
    if (getComputedStyle(document.getElementById('blazor-error-ui')).display !== 'none') { recover('error'); return; }
    const due = beat !== null ? now - lastBeatAt > silentFor : unattended() && watched() && now - lastBeatAt > (everBeat ? silentFor : firstBeatWithin);
    if (due) recover('frozen');
  }, 1000);

  // ---- Start --------------------------------------------------------------------------------------------------------
  show();
  if (unattended() && 'serviceWorker' in navigator) {
    const base = new URL(document.baseURI).pathname;
    const scope = root.dataset.offlineScope ?? base + location.pathname.slice(base.length).split('/')[0];
    navigator.serviceWorker.register(new URL('sw.js', document.baseURI), { scope }).catch(e => console.warn('hcc: no offline page,', e.message));
  }
  if (typeof Blazor === 'undefined') { recover('start'); return; }
  Promise.resolve(Blazor.start({
    circuit: {
      configureSignalR: builder => builder.withServerTimeout(6000).withKeepAliveInterval(2000),
      reconnectionHandler: { onConnectionDown: () => recover('down'), onConnectionUp: () => found() },
    },
  })).then(() => Blazor.addEventListener?.('enhancedload', show), () => recover('start'));
})();
