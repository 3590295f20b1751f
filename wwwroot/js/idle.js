// Idle handling of a citizen screen, so that the next person finds a fresh one. An ES module: loading it starts it; start() may be called again.
// The page renders, where it wants it (the start page renders none):
//   <dialog data-idle-overlay data-idle-home="/kiosk" data-idle-seconds="60" data-idle-countdown="30">
//     … <span data-idle-count></span> … <button data-idle-more>Cần thêm thời gian</button> <button data-idle-leave>Kết thúc</button>
//   </dialog>                                                   (a <div hidden> will do as well)
// It looks the overlay up at every tick, so a re-rendered page needs nothing. There is no limit to the extensions.
// Events on document: hcc:idle-warn (the countdown appears), hcc:idle-more, hcc:idle-leave.
let timer, lastTouch = performance.now(), warnedAt = null, leaving = false, overlayBefore = null;

const find = () => document.querySelector('[data-idle-overlay]');
const seconds = (overlay, name, otherwise) => Number(overlay.dataset[name]) || otherwise;
const tell = (name) => document.dispatchEvent(new Event(name));

function open(overlay) {
  overlay.hidden = false;
  if (overlay.showModal && !overlay.open) overlay.showModal();
  overlay.querySelector('[data-idle-more]')?.focus();
}
function close(overlay) {
  if (overlay?.open) overlay.close();
  if (overlay && !overlay.showModal) overlay.hidden = true;
}

function more() {
  lastTouch = performance.now();
  if (warnedAt === null || leaving) return;
  warnedAt = null;
  close(find());
  tell('hcc:idle-more');
}

async function leave(home) {
  if (leaving) return;
  leaving = true;
  tell('hcc:idle-leave');
  // With a service worker a lost server shows our waiting page; without one, stay until the server answers.
  while (!navigator.serviceWorker?.controller) {
    try { if ((await fetch(new URL('health/live', document.baseURI), { cache: 'no-store', signal: AbortSignal.timeout(3000) })).ok) break; } catch { /* away */ }
    await new Promise(done => setTimeout(done, 2000));
  }
  location.replace(new URL(home, document.baseURI));
}

function tick() {
  const overlay = find(), now = performance.now();
  if (overlay !== overlayBefore) { overlayBefore = overlay; lastTouch = now; warnedAt = null; } // another page
  if (!overlay || leaving) return;
  const home = overlay.dataset.idleHome || document.baseURI;
  if (warnedAt === null) {
    if (now - lastTouch < seconds(overlay, 'idleSeconds', 60) * 1000) return;
    warnedAt = now;
    tell('hcc:idle-warn');
  }
  open(overlay);
  const left = Math.max(0, Math.ceil(seconds(overlay, 'idleCountdown', 30) - (now - warnedAt) / 1000));
  const count = overlay.querySelector('[data-idle-count]');
  if (count && count.textContent !== String(left)) count.textContent = left;
  if (left === 0) leave(home);
}

function touched(e) {
  if (e.target.closest?.('[data-idle-leave]')) {
    if (e.type === 'click') leave(find()?.dataset.idleHome || document.baseURI);
    return;
  }
  if (warnedAt !== null && e.type !== 'click' && e.type !== 'keydown') return; // wait for the click, or it falls on what lies beneath
  more();
}

export function start() {
  if (window.hccIdle) return;
  window.hccIdle = { start, stop };
  for (const type of ['pointerdown', 'keydown', 'wheel', 'input', 'click']) document.addEventListener(type, touched, { capture: true, passive: true });
  document.addEventListener('cancel', e => { if (e.target.matches?.('[data-idle-overlay]')) more(); }, true);
  timer = setInterval(tick, 250);
}

export function stop() {
  clearInterval(timer);
  window.hccIdle = undefined;
  for (const type of ['pointerdown', 'keydown', 'wheel', 'input', 'click']) document.removeEventListener(type, touched, { capture: true });
}

start();
