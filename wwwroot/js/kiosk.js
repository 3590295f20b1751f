// The kiosk and the phone page of a ticket: what must happen in the browser itself. An ES module; start() may be called again.
//   go(url, replace)   the step into the address, so that a reload loses nothing
//   arrive()           another step is on the screen: focus its heading
//   print(key, again)  the slip; the same key prints once, unless asked again
//   tell(title, call)  phone: the title, and a shake for a call
// Attributes of the page: [data-once] one press is enough · [data-return-home][data-return-seconds] with [data-return-count] counts down
// and goes · [data-keyboard] with [data-key] writes into [data-keyboard-target].
let started = false, arrivedAt = 0, leftAt = 0;

export function start() {
  if (started) return;
  started = true;
  document.addEventListener('click', onClick, true);
  document.addEventListener('pointerdown', () => { touchedAt = performance.now(); }, { capture: true, passive: true });
  document.addEventListener('keydown', onKeyDown, true);
  addEventListener('popstate', () => location.reload()); // the address is the truth
  setInterval(countDown, 250);
}

export function go(url, replace) {
  const to = new URL(url, document.baseURI);
  if (to.href !== location.href) history[replace ? 'replaceState' : 'pushState'](null, '', to);
}

export function arrive() {
  arrivedAt = performance.now();
  leftAt = 0;
  const target = document.querySelector('[data-keyboard-target]') ?? document.querySelector('.citizen-head h1');
  target?.focus({ preventScroll: true });
  if (target?.setSelectionRange) target.setSelectionRange(target.value.length, target.value.length);
}

// ---- Double taps ------------------------------------------------------------------------------------------------------
// The second tap of a double tap must not fall on what has come up beneath the finger, nor press a button twice.
function onClick(e) {
  const second = e.detail >= 2, now = performance.now();
  const once = e.target.closest?.('[data-once]'), link = e.target.closest?.('.kiosk a[href]');
  if ((second && (now - arrivedAt < 600 || (leftAt && now - leftAt < 1500 && (once || link)))) || once?.dataset.pressed) {
    e.preventDefault();
    e.stopImmediatePropagation();
    return;
  }
  if (once) {
    once.dataset.pressed = 'true';
    setTimeout(() => delete once.dataset.pressed, 4000); // the tap was lost on the wire: it may be made again, it is the same press
  }
  if (once || link) leftAt = now;
  const key = e.target.closest?.('[data-key]');
  if (key) press(key);
}

// ---- Paper ------------------------------------------------------------------------------------------------------------
export async function print(key, again) {
  try {
    if (!again && sessionStorage.getItem('hcc-printed') === key) return;
    sessionStorage.setItem('hcc-printed', key);
  } catch { /* no storage: a reload prints once more */ }
  await document.fonts?.ready;
  setTimeout(() => window.print()); // the dialog of an ordinary browser must not hold up the circuit
}

// ---- Back to the start -------------------------------------------------------------------------------------------------
let countFor = null, touchedAt = 0, shownAt = 0, leaving = false;
async function countDown() {
  const place = document.querySelector('[data-return-home]');
  if (place !== countFor) { countFor = place; shownAt = performance.now(); }
  if (!place || leaving) return;
  const left = Math.max(0, Math.ceil(Number(place.dataset.returnSeconds) - (performance.now() - Math.max(shownAt, touchedAt)) / 1000));
  const count = place.querySelector('[data-return-count]');
  if (count && count.textContent !== String(left)) count.textContent = left;
  if (left > 0) return;
  leaving = true;
  // Never into the browser's error page: wait until the server answers, or our waiting page can.
  while (!navigator.serviceWorker?.controller) {
    try { if ((await fetch(new URL('health/live', document.baseURI), { cache: 'no-store', signal: AbortSignal.timeout(3000) })).ok) break; } catch { /* away */ }
    await new Promise(done => setTimeout(done, 2000));
  }
  location.replace(new URL(place.dataset.returnHome, document.baseURI));
}

// ---- Keyboard -----------------------------------------------------------------------------------------------------------
function press(key) {
  const box = document.querySelector('[data-keyboard-target]');
  if (!box) return;
  const name = key.dataset.key;
  const from = box.selectionStart ?? box.value.length, to = box.selectionEnd ?? from;
  let before = box.value.slice(0, from), after = box.value.slice(to);
  if (name === 'clear') before = after = '';
  else if (name === 'erase') before = from === to ? [...before].slice(0, -1).join('') : before;
  else if (name === 'tone') before = withTone(before, key.dataset.tone);
  else before += name === 'space' ? ' ' : name;
  if (before.length + after.length > (box.maxLength > 0 ? box.maxLength : 80)) return;
  box.value = before + after;
  box.focus({ preventScroll: true });
  box.setSelectionRange(before.length, before.length);
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

// A physical keyboard writes into the box wherever the focus is.
function onKeyDown(e) {
  const box = document.querySelector('[data-keyboard-target]');
  if (!box || e.target === box || e.ctrlKey || e.metaKey || e.altKey || e.target.closest?.('dialog')) return;
  if (e.key.length === 1 && !(e.key === ' ' && e.target.closest?.('button, a'))) box.focus({ preventScroll: true });
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The tone on the right vowel of the last word; the same tone again takes it away. */
export function withTone(text, tone) {
  const at = text.search(/[\p{L}\p{M}]+$/u);
  if (at < 0) return text;
  const decomposed = text.slice(at).normalize('NFD');
  const had = decomposed.includes(tone);
  const letters = [...decomposed.replace(tones, '').normalize('NFC')];
  const bare = letters.map(l => l.normalize('NFD')[0].toLowerCase());
  let first = -1, last = -1;
  for (let n = letters.length - 1; n >= 0; n--) {
    if ('aeiouy'.includes(bare[n])) { if (last < 0) last = n; first = n; } else if (last >= 0) break;
  }
  if (last < 0) return text;
  if (first < last && ((bare[first] === 'u' && bare[first - 1] === 'q') || (bare[first] === 'i' && bare[first - 1] === 'g'))) first++;
  if (had) return text.slice(0, at) + letters.join('');
  let place = last;
  const marked = letters.findLastIndex((l, n) => n >= first && n <= last && 'ăâêôơư'.includes(l.toLowerCase()));
  if (marked >= 0) place = marked;
  else if (last > first && last === letters.length - 1) place = last - first >= 2 ? first + 1 : first;
  letters[place] = (letters[place] + tone).normalize('NFC');
  return text.slice(0, at) + letters.join('');
}

// ---- Phone --------------------------------------------------------------------------------------------------------------
export function tell(title, called) {
  document.title = title;
  if (called) { try { navigator.vibrate?.([500, 200, 500, 200, 800]); } catch { /* not before a touch */ } }
}
