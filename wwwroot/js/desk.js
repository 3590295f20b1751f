// The officer's desk in the browser: hotkeys, the immediate answer to a press, the truth about a press that did not get through, the bell.
// The page marks its root with data-answered (rises with every answer of the house) and each verb's button with data-verb and data-hotkey.
const sentFor = 2500;
const hotkeys = new Set(['F2', 'F3', 'F4', 'F6', 'F7', 'F8', 'F9', 'Ctrl+Z']);
let root = null, watch = null, timer = 0, sound = null;

const offline = () => document.documentElement.classList.contains('hcc-offline');
const typing = target => target.closest?.('input, textarea, select, [contenteditable]') !== null;
const combo = e => (e.ctrlKey || e.metaKey ? 'Ctrl+' : '') + (e.altKey ? 'Alt+' : '') + (e.shiftKey ? 'Shift+' : '') + (e.key.length === 1 ? e.key.toUpperCase() : e.key);

function mark(button, state) {
  for (const other of root.querySelectorAll('[data-press]')) delete other.dataset.press;
  clearTimeout(timer);
  if (button) button.dataset.press = state;
  const words = document.querySelector('[data-desk-live]');
  if (words) words.textContent = state === 'unsent' ? root.dataset.unsent : '';
}

function onClick(e) {
  const button = e.target.closest?.('[data-verb]');
  if (!root || !button || !root.contains(button)) return;
  if (offline()) { // Blazor would lose it without a word
    e.preventDefault(); e.stopPropagation();
    mark(button, 'unsent');
    return;
  }
  mark(button, 'sent');
  timer = setTimeout(() => { if (button.dataset.press === 'sent') mark(button, 'unsent'); }, sentFor);
}

function onKey(e) {
  if (!root?.isConnected) return;
  const keys = combo(e);
  if (!hotkeys.has(keys)) {
    // A held Enter or space must not press whatever comes to stand under it.
    if (e.repeat && (e.key === 'Enter' || e.key === ' ') && e.target.closest?.('[data-verb]')) e.preventDefault();
    return;
  }
  if (typing(e.target) || document.querySelector('dialog[open]')) return;
  e.preventDefault();
  if (e.repeat) return;
  const button = root.querySelector(`[data-hotkey="${keys}"]:not(:disabled)`);
  if (button && button.getAttribute('aria-busy') !== 'true') { button.focus(); button.click(); }
}

/** Begins; the element carries data-answered and data-unsent (the words for a press that did not get through). */
export function attach(element) {
  detach();
  root = element;
  document.addEventListener('click', onClick, true);
  document.addEventListener('keydown', onKey, true);
  watch = new MutationObserver(() => mark(null));
  watch.observe(root, { attributes: true, attributeFilter: ['data-answered'] });
}

export function detach() {
  document.removeEventListener('click', onClick, true);
  document.removeEventListener('keydown', onKey, true);
  watch?.disconnect();
  clearTimeout(timer);
  root = null;
}

const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* no storage */ } };
const kept = key => { try { return localStorage.getItem(key); } catch { return null; } };

/** The counter that was last opened in this browser, per center. */
export const remember = (center, counter) => keep(`hcc-desk-${center}`, counter);
export const remembered = center => kept(`hcc-desk-${center}`);

/** The bell for the first citizen who comes while the counter is idle; off until somebody switches it on. */
export const bellIsOn = () => kept('hcc-desk-bell') === 'on';

export async function bell(on) {
  keep('hcc-desk-bell', on ? 'on' : 'off');
  if (!on) return;
  chime();
  if ('Notification' in window && Notification.permission === 'default') await Notification.requestPermission();
}

function chime() {
  try {
    sound ??= new AudioContext();
    sound.resume();
    [[660, 0], [880, 0.18]].forEach(([pitch, after]) => {
      const tone = sound.createOscillator(), level = sound.createGain(), at = sound.currentTime + after;
      tone.frequency.value = pitch;
      level.gain.setValueAtTime(0, at);
      level.gain.linearRampToValueAtTime(0.18, at + 0.02);
      level.gain.exponentialRampToValueAtTime(0.001, at + 0.5);
      tone.connect(level).connect(sound.destination);
      tone.start(at); tone.stop(at + 0.55);
    });
  } catch { /* a machine without sound */ }
}

/** Rings, and says it in a notification when another window covers the desk. */
export function ring(words) {
  if (!bellIsOn()) return;
  chime();
  if (document.hidden && 'Notification' in window && Notification.permission === 'granted') new Notification(words, { tag: 'hcc-desk' });
}
