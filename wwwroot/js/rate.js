// The satisfaction terminal in the browser. The page only says which service was finished last ([data-service]); this asks, takes the tap, keeps it
// on the disk before it says thank you, and hands it in as often as it takes: while the server is away, after a reload, after the browser was killed.
// One tap is one row: the key made at the tap goes along with every attempt, and the house takes one rating of a service.
// For tests: window.hccRate = { state(), pending(), sent, refused }.
import { hallClock } from './hall-clock.js';

const ignoredAfter = 60_000, thanksFor = 3000;
const twice = { within: 500, near: 60 }; // a second touch of the same place at once (milliseconds, pixels) is the first one again, and not a choice of what appeared beneath it
let current = null;

export function start(root) {
  current?.stop();
  current = terminal(root);
}

export function stop() {
  current?.stop();
  current = null;
}

function terminal(root) {
  const clock = hallClock(root), queue = tapQueue(showPending);
  let asked = null, timer = 0, last = { at: -twice.within, x: 0, y: 0 };

  const state = () => root.dataset.state;
  function enter(next, after) {
    root.dataset.state = next;
    clearTimeout(timer);
    if (after) timer = setTimeout(rest, after);
    for (const pressed of root.querySelectorAll('[aria-pressed]')) pressed.removeAttribute('aria-pressed');
    root.querySelector(`[data-panel="${next}"] h1`)?.focus({ preventScroll: true });
  }

  /** Asks the citizen whose service was just finished. */
  function ask({ ticket, number, language, finished, left = ignoredAfter }) {
    asked = { ticket, finished };
    root.dataset.lang = language;
    for (const place of root.querySelectorAll('[data-number]')) place.textContent = number;
    enter('ask', left);
  }

  /** Back to the greeting; whoever did not answer is not asked again. */
  function rest() {
    if (asked) done.add(asked);
    asked = null;
    root.dataset.lang = 'vi';
    enter('idle');
  }

  // ---- What the house says --------------------------------------------------------------------------------------------
  const done = answered();
  async function read() {
    const said = root.querySelector('[data-service]')?.dataset;
    if (!said) return;
    const ticket = Number(said.ticket) || null, finished = Number(said.finished) || null, rated = said.rated !== undefined;
    if (asked && (asked.ticket !== ticket || asked.finished !== finished)) {
      if (state() !== 'thanks') rest(); // taken back at the desk, or the next service is finished
    } else if (asked && rated && state() === 'ask') rest(); // rated elsewhere, on the phone for example
    if (!ticket || rated || asked || done.has({ ticket, finished })) return;
    const left = ignoredAfter - (clock.now() - finished);
    if (left <= 0 || await queue.holds(ticket)) return;
    if (!asked) ask({ ticket, number: said.ticketNumber, language: said.ticketLanguage, finished, left });
  }

  // ---- Taps -----------------------------------------------------------------------------------------------------------
  root.addEventListener('click', tapped);
  async function tapped(e) {
    const on = name => e.target.closest?.(`[${name}]`);
    if (on('data-language')) { root.dataset.lang = root.dataset.lang === 'en' ? 'vi' : 'en'; if (state() === 'ask') enter('ask', ignoredAfter); return; }
    if (!asked) return;
    const again = performance.now() - last.at < twice.within && Math.hypot(e.clientX - last.x, e.clientY - last.y) < twice.near;
    last = { at: performance.now(), x: e.clientX, y: e.clientY };
    if (again) return;
    const face = on('data-score'), reason = on('data-reason'), { ticket, finished } = asked;
    if (state() === 'ask' && face) {
      root.dataset.state = 'taken'; // from here on no second face counts; the panel stays until the tap is on the disk
      face.setAttribute('aria-pressed', 'true');
      done.add({ ticket, finished });
      await queue.add(ticket, 'rating', '/api/v1/ratings', { center: root.dataset.center, ticket, score: Number(face.dataset.score), tappedAt: new Date(clock.now()).toISOString(), source: 'terminal' });
      if (asked?.ticket !== ticket) return;
      if (face.dataset.asks) enter('reasons', ignoredAfter); else thank();
    } else if (state() === 'reasons' && reason) {
      root.dataset.state = 'explained';
      reason.setAttribute('aria-pressed', 'true');
      await queue.add(ticket, 'reasons', `/api/v1/ratings/${ticket}/reasons`, { reasons: [reason.dataset.reason] });
      thank();
    } else if (state() === 'reasons' && on('data-skip')) thank();
  }
  function thank() {
    enter('thanks', thanksFor);
  }

  function showPending(count) {
    const mark = root.querySelector('[data-pending]');
    if (!mark) return;
    if (count > 0) mark.querySelector('[data-pending-count]').textContent = count;
    mark.hidden = count === 0;
  }

  const watch = new MutationObserver(read);
  watch.observe(root, { subtree: true, attributes: true, attributeFilter: ['data-ticket', 'data-finished', 'data-rated'] });
  window.hccRate = { state, ask, rest, pending: queue.count, get sent() { return queue.sent; }, get refused() { return queue.refused; } };
  queue.send();
  read();
  return { stop() { watch.disconnect(); root.removeEventListener('click', tapped); clearTimeout(timer); clock.stop(); queue.stop(); } };
}

// Services that this screen has asked about: never twice, also after a reload.
function answered() {
  const key = 'hcc-rate-asked', name = ({ ticket, finished }) => `${ticket}@${finished}`;
  let kept = [];
  try { kept = JSON.parse(sessionStorage.getItem(key) ?? '[]'); } catch { /* no storage */ }
  return {
    has: service => kept.includes(name(service)),
    add(service) {
      kept = [...kept.filter(k => k !== name(service)), name(service)].slice(-50);
      try { sessionStorage.setItem(key, JSON.stringify(kept)); } catch { /* no storage */ }
    },
  };
}

// ---- The queue on the disk ----------------------------------------------------------------------------------------------
// One entry per tap, named rating:<ticket> or reasons:<ticket>, so a second tap of a service (another tab, a double tap) cannot enter beside the first.
// An entry leaves when the house has stored it, or has refused it for good; everything else (no network, 5xx, a device that must pair anew) keeps it.
function tapQueue(changed) {
  const keptForGood = [401, 403, 408, 425, 429];
  const memory = new Map(); // only where the browser keeps nothing
  let base = null, sending = false, again = false, running = true, wait = 0, wake = () => {};
  const self = { add, send, holds, count, stop, sent: 0, refused: 0 };

  function open() {
    return base ??= new Promise((done, fail) => {
      navigator.storage?.persist?.().catch(() => {});
      const asked = indexedDB.open('hcc-rate', 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore('taps', { keyPath: 'name' });
      asked.onsuccess = () => { asked.result.onversionchange = () => asked.result.close(); done(asked.result); };
      asked.onerror = () => fail(asked.error);
    }).catch(e => { console.warn('hcc: the browser keeps no taps,', e); base = null; throw e; });
  }

  async function run(mode, act) {
    const work = (await open()).transaction('taps', mode, { durability: 'strict' }), asked = act(work.objectStore('taps'));
    return new Promise((done, fail) => {
      work.oncomplete = () => done(asked?.result);
      work.onabort = work.onerror = () => fail(work.error ?? asked?.error);
    });
  }

  async function all() {
    let kept = [];
    try { kept = await run('readonly', taps => taps.getAll()) ?? []; } catch { /* memory only */ }
    return [...kept, ...memory.values()].sort((a, b) => a.order - b.order);
  }

  async function add(ticket, kind, path, body) {
    const press = [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join(''); // randomUUID needs https
    const entry = { name: `${kind}:${ticket}`, ticket, kind, path, body, press, order: Date.now() };
    const stored = run('readwrite', taps => taps.add(entry)).catch(e => { if (e?.name !== 'ConstraintError') memory.set(entry.name, entry); });
    await Promise.race([stored, new Promise(done => setTimeout(done, 1500))]); // a disk that hangs must not hang the citizen
    tell();
    send();
  }

  async function remove(entry) {
    memory.delete(entry.name);
    try { await run('readwrite', taps => taps.delete(entry.name)); } catch { /* memory only */ }
  }

  async function send() {
    wait = 0;
    wake();
    if (sending) { again = true; return; }
    sending = true;
    try {
      do {
        again = false;
        for (let left; running && (left = await all()).length > 0;) {
          const entry = left[0], answer = await hand(entry);
          if (answer === 'later') {
            wait = Math.min(30_000, Math.max(1000, wait * 2));
            await new Promise(done => { wake = done; setTimeout(done, wait * (0.8 + Math.random() * 0.4)); });
            continue;
          }
          wait = 0;
          if (answer === 'stored') self.sent++;
          else {
            self.refused++;
            console.info('hcc: a tap was refused for good,', entry.name);
            if (entry.kind === 'rating') for (const more of left) if (more.name === `reasons:${entry.ticket}`) { await remove(more); self.refused++; }
          }
          await remove(entry);
          tell();
        }
      } while (again && running);
    } finally { sending = false; }
  }

  async function hand(entry) {
    try {
      const answer = await fetch(entry.path, {
        method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': entry.press }, body: JSON.stringify(entry.body), cache: 'no-store', signal: AbortSignal.timeout(10_000),
      });
      if (answer.ok) return 'stored';
      return answer.status >= 500 || keptForGood.includes(answer.status) ? 'later' : 'refused';
    } catch { return 'later'; }
  }

  // Taps are counted by service; the mark is for staff, so it does not flash at every tap.
  async function count() { return new Set((await all()).map(e => e.ticket)).size; }
  let told = 0;
  function tell() {
    clearTimeout(told);
    told = setTimeout(async () => changed(await count()), 1200);
  }

  async function holds(ticket) { return (await all()).some(e => e.ticket === ticket); }
  function stop() { running = false; wake(); clearTimeout(told); }

  addEventListener('online', send);
  document.addEventListener('hcc:found', send);
  tell();
  return self;
}
