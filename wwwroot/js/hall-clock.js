// The product's time on a screen: the page renders it as data-now (milliseconds, UTC) and this goes on from there by the machine's steady clock,
// so a clock that is set wrong on the device, or a lost connection, changes nothing. Elements with data-clock show hours and minutes of the hall.
const hall = 7 * 3600_000; // Asia/Ho_Chi_Minh has no summer time

export function hallClock(root) {
  let told = null, offset = Date.now() - performance.now();
  const now = () => {
    const said = root.querySelector('[data-now]')?.dataset.now ?? null;
    if (said !== told && said !== null) { told = said; offset = Number(said) - performance.now(); }
    return offset + performance.now();
  };
  const show = () => {
    const at = new Date(now() + hall), text = `${String(at.getUTCHours()).padStart(2, '0')}:${String(at.getUTCMinutes()).padStart(2, '0')}`;
    for (const place of root.querySelectorAll('[data-clock]')) if (place.textContent !== text) place.textContent = text;
  };
  show();
  const timer = setInterval(show, 1000);
  return { now, stop: () => clearInterval(timer) };
}
