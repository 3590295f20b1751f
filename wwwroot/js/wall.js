// What ticks on the wall without the server: the clock and the age of the data. The age counts from the moment at which a new version reached
// this page, so a frozen server, a frozen circuit and a pulled cable all show. Keys ← and → press the arrows of the scene switch.
const staleAfter = 12_000, oldAfter = 30_000; // the quietest hall publishes every 5 s

export function start(frame) {
  let base = 0, late = 0, product = 0, speed = 1;
  const text = (place, words) => { if (place && place.textContent !== words) place.textContent = words; };
  const fill = (words, ...values) => values.reduce((all, value, n) => all.replace(`{${n}}`, value), words);
  const clock = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Ho_Chi_Minh' });

  function arrived() {
    base = performance.now();
    late = Number(frame.dataset.late) || 0;
    product = Number(frame.dataset.now);
    speed = Number(frame.dataset.speed) || 0;
    tick();
  }

  function tick() {
    const since = performance.now() - base, age = since + late, s = Math.floor(age / 1000), words = frame.dataset;
    text(frame.querySelector('[data-clock]'), clock.format(product + since * speed));
    const place = frame.querySelector('[data-age]');
    const long = s < 60 ? fill(words.ageSeconds, s) : fill(words.ageMinutes, Math.floor(s / 60), s % 60);
    text(place, age < staleAfter ? fill(words.ageNow, s) : fill(words.ageOld, long));
    place?.classList.toggle('is-stale', age >= staleAfter && age < oldAfter);
    place?.classList.toggle('is-old', age >= oldAfter);
    frame.classList.toggle('wall-is-old', age >= oldAfter);
  }

  function key(e) {
    if (e.altKey || e.ctrlKey || e.metaKey) return;
    const button = e.key === 'ArrowLeft' ? '[data-scene-previous]' : e.key === 'ArrowRight' ? '[data-scene-next]' : null;
    if (button) frame.querySelector(button)?.click();
  }

  const versions = new MutationObserver(arrived);
  versions.observe(frame, { attributeFilter: ['data-version'] });
  const timer = setInterval(tick, 1000);
  document.addEventListener('keydown', key);
  arrived();
  return {
    stop() {
      versions.disconnect();
      clearInterval(timer);
      document.removeEventListener('keydown', key);
    },
  };
}
