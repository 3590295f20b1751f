// The voice of a board. The page renders the calls of its zone as JSON into [data-calls]; this takes one after another from the house
// (so that each is spoken once per zone, whatever the number of boards), rings the chime, plays the clips and reports that the call was spoken.
// Nothing here holds up a queue: every clip has a watchdog, and what is too old is shown and not spoken.
// For tests: window.hccSpoken = [{ call, number, startedAt, voiceAt, endedAt }], times in milliseconds of Date.now().
import { hallClock } from './hall-clock.js';

const tooOld = 30_000;        // the house refuses to give away older calls too
const reserveFrom = 12_000;   // while it speaks, a board takes the calls that have waited so long, before they grow too old
const tooOldToSpeak = 90_000; // a call that was taken and could not be spoken by then
const nap = ms => new Promise(done => setTimeout(done, ms));
const wall = () => Math.round(performance.timeOrigin + performance.now());

let current = null;

export function start(root) {
  current?.stop();
  current = announcer(root);
}

export function stop() {
  current?.stop();
  current = null;
}

function announcer(root) {
  const { center, zone = '', voice } = root.dataset;
  const clock = hallClock(root), ears = loudspeaker(root), memory = remembered();
  const book = new Map(); // id of the call -> { call, number, counter, at, slow, active, spoken, state, otherSince }
  let running = true, pumping = false, othersDoneAt = 0, lastEndedAt = 0;
  window.hccSpoken ??= [];

  // ---- What is to be spoken -------------------------------------------------------------------------------------------
  // waiting → mine (taken) → speaking → done · other (another board has it) · old · mine and waiting end when the call is taken back or over
  function read() {
    const text = root.querySelector('[data-calls]')?.dataset.calls;
    if (!text) return;
    const told = JSON.parse(text), ids = new Set(told.map(c => c.call));
    for (const c of told) {
      const known = book.get(c.call);
      if (known) {
        if (c.spoken && !known.spoken && known.state === 'other') othersDoneAt = performance.now();
        Object.assign(known, { active: c.active, spoken: c.spoken });
      } else {
        const before = memory.calls[c.call];
        book.set(c.call, { ...c, state: c.spoken || (before && before !== 'mine') ? 'done' : before === 'mine' ? 'mine' : age(c) > tooOld ? 'old' : 'waiting' });
      }
    }
    for (const [id, entry] of book) if (!ids.has(id) && entry.state !== 'speaking') book.delete(id);
    pump();
  }

  const age = entry => clock.now() - entry.at;
  const isOpen = entry => entry.active && (entry.state === 'mine' ? age(entry) < tooOldToSpeak : entry.state === 'waiting');
  const next = () => [...book.values()].filter(isOpen).sort((a, b) => a.at - b.at || a.call - b.call)[0];

  // Another board of the zone is speaking: two voices at once are none. It keeps its turn for a moment, so that one board speaks a burst.
  function busyElsewhere() {
    const now = performance.now();
    for (const e of book.values()) if (e.state === 'other' && !e.spoken && now - e.otherSince < (e.slow ? 22_000 : 12_000)) return true;
    return now - othersDoneAt < 700;
  }

  async function pump() {
    if (pumping) return;
    pumping = true;
    try {
      for (let entry; running && voice !== 'off' && (entry = next());) {
        if (!await ears.ready()) break;
        if (entry.state === 'waiting') {
          if (busyElsewhere()) { await nap(100); continue; }
          if (!await take(entry)) continue;
        }
        await speak(entry);
      }
    } finally { pumping = false; }
  }

  // ---- One call -------------------------------------------------------------------------------------------------------
  const address = (entry, verb) => `/api/v1/centers/${encodeURIComponent(center)}/calls/${entry.call}/${verb}?zone=${encodeURIComponent(zone || '*')}&screen=${memory.screen}`;
  const post = url => fetch(url, { method: 'POST', cache: 'no-store', signal: AbortSignal.timeout(4000) });

  async function take(entry) {
    if (entry.taking) return false;
    if (age(entry) > tooOld) { entry.state = 'old'; return false; }
    entry.taking = true;
    try {
      const answer = await post(address(entry, 'take'));
      if (answer.status === 204) { entry.state = 'mine'; memory.note(entry.call, 'mine'); return true; }
      if (answer.status < 500 && answer.status !== 429) {
        entry.state = age(entry) < tooOld ? 'other' : 'old';
        entry.otherSince = performance.now();
        return false;
      }
    } catch { /* the server is away */ } finally { entry.taking = false; }
    await nap(1000);
    return false;
  }

  async function report(entry) {
    for (let n = 0; n < 5; n++) {
      try { if ((await post(address(entry, 'spoken'))).status < 500) return; } catch { /* away */ }
      await nap(2000);
    }
  }

  async function playlist(entry) {
    const answer = await fetch(`/voice/${encodeURIComponent(center)}/${entry.call}?zone=${encodeURIComponent(zone)}`, { cache: 'no-store', signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(`no playlist: ${answer.status}`);
    const list = await answer.json(), sounds = new Map();
    for (const clip of list.clips) {
      if (!sounds.has(clip.url)) sounds.set(clip.url, ears.load(clip.url).catch(() => null)); // a slow call plays its clip twice
      clip.sound = sounds.get(clip.url);
    }
    return list;
  }

  async function speak(entry) {
    entry.state = 'speaking';
    memory.note(entry.call, 'started');
    const log = { call: entry.call, number: entry.number, startedAt: wall() };
    const marks = on => { for (const place of root.querySelectorAll(`[data-call="${entry.call}"]`)) place.toggleAttribute('data-speaking', on); };
    const reserving = setInterval(() => { for (const e of book.values()) if (e.state === 'waiting' && e.active && age(e) > reserveFrom) take(e); }, 1000);
    let heard = false;
    try {
      marks(true);
      const list = playlist(entry).catch(e => { console.warn('hcc:', e.message); return null; });
      await ears.play(await ears.chime, performance.now() - lastEndedAt < 2500 ? 0.34 : undefined); // in a burst only its first tone
      for (const clip of (await list)?.clips ?? []) {
        const sound = await Promise.race([clip.sound, nap(5000)]);
        if (!sound) continue;
        if (clip.pause > 0) await nap(clip.pause);
        log.voiceAt ??= wall();
        if (await ears.play(sound) && clip.language === 'vi') heard = true;
      }
    } catch (e) {
      console.warn('hcc: a call was not spoken,', e);
    } finally {
      clearInterval(reserving);
      marks(false);
      lastEndedAt = performance.now();
      entry.state = 'done';
      memory.note(entry.call, 'done');
      if (heard) { // the chime alone is no announcement: the desk keeps its mark
        window.hccSpoken.push({ ...log, endedAt: wall() });
        if (window.hccSpoken.length > 500) window.hccSpoken.shift();
        report(entry);
      }
    }
  }

  const watch = new MutationObserver(read);
  watch.observe(root, { subtree: true, attributes: true, attributeFilter: ['data-calls'] });
  const again = setInterval(() => { if (voice !== 'off') ears.ready().then(ok => { if (ok) pump(); }); }, 2000);
  ears.onready = pump;
  if (voice !== 'off') ears.ready();
  read();
  return { stop() { running = false; watch.disconnect(); clearInterval(again); clock.stop(); ears.close(); } };
}

// What this page has taken and spoken survives a reload; a second tab is another screen, because it asks the house again.
function remembered() {
  const key = 'hcc-announcer';
  let kept = {};
  try { kept = JSON.parse(sessionStorage.getItem(key) ?? '{}'); } catch { /* no storage */ }
  const memory = { screen: kept.screen ?? [...crypto.getRandomValues(new Uint8Array(8))].map(b => b.toString(16).padStart(2, '0')).join(''), calls: kept.calls ?? {} };
  const save = () => { try { sessionStorage.setItem(key, JSON.stringify({ screen: memory.screen, calls: memory.calls })); } catch { /* full or forbidden */ } };
  memory.note = (call, state) => {
    memory.calls[call] = state;
    const ids = Object.keys(memory.calls);
    if (ids.length > 200) for (const id of ids.slice(0, ids.length - 200)) delete memory.calls[id];
    save();
  };
  save();
  return memory;
}

// Plays one sound at a time. A sound that does not end (a television switched off takes its loudspeaker along) is given up by the watchdog.
function loudspeaker(root) {
  const button = () => root.querySelector('[data-unlock]');
  let context = null, chime = null;
  const self = { onready: () => {}, ready, load, play, close: () => context?.close().catch(() => {}), get chime() { return chime ??= load('/audio/chime.wav').catch(() => { chime = null; return null; }); } };

  async function ready() {
    if (!window.AudioContext) return false;
    context ??= new AudioContext({ latencyHint: 'interactive' });
    if (context.state !== 'running') { try { await Promise.race([context.resume(), nap(500)]); } catch { /* not allowed yet */ } }
    const ok = context?.state === 'running';
    if (ok) self.chime; // fetched once, before it is needed
    const place = button();
    if (place && place.hidden !== ok) place.hidden = ok;
    return ok;
  }

  async function load(url) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(8000) });
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return (context ?? new AudioContext()).decodeAudioData(await answer.arrayBuffer());
  }

  async function play(sound, seconds) {
    if (!sound || !context) return false;
    const length = Math.min(seconds ?? sound.duration, sound.duration);
    const source = new AudioBufferSourceNode(context, { buffer: sound }), gain = new GainNode(context);
    source.connect(gain).connect(context.destination);
    if (length < sound.duration) gain.gain.setTargetAtTime(0, context.currentTime + length - 0.08, 0.02);
    const ended = new Promise(done => { source.onended = () => done(true); });
    source.start(0, 0, length);
    const well = await Promise.race([ended, nap(length * 1000 + 2000).then(() => false)]);
    source.disconnect();
    if (!well) { // the sound device hangs: begin anew with the next clip
      console.warn('hcc: a clip did not end');
      context.close().catch(() => {});
      context = null;
      await ready();
    }
    return well;
  }

  root.addEventListener('click', async e => {
    if (e.target.closest?.('[data-unlock]') && await ready()) self.onready();
  });
  return self;
}
