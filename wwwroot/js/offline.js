// The page that the service worker serves while the server is away: waits for it, then loads the address that was asked for.
const sleep = ms => new Promise(done => setTimeout(done, ms));
const since = Date.now();
const ready = async () => {
  try { return (await fetch(new URL('health/ready', document.baseURI), { cache: 'no-store', signal: AbortSignal.timeout(3000) })).ok; }
  catch { return false; }
};
setInterval(() => {
  const s = Math.round((Date.now() - since) / 1000), text = s < 60 ? `${s} giây` : `${Math.floor(s / 60)} phút ${s % 60} giây`;
  document.querySelector('[data-waited]').textContent = s < 5 ? '' : `Đã chờ ${text}`;
  document.querySelector('[data-long]').hidden = s < 60;
}, 1000);
for (;;) {
  await sleep(1500);
  if (!await ready()) continue;
  let tries = 0;
  try { // the server says ready and the page still does not come: knock more slowly
    const last = JSON.parse(sessionStorage.getItem('hcc-offline') ?? '{"at":0,"n":0}');
    tries = Date.now() - last.at < 60_000 ? last.n + 1 : 0;
    sessionStorage.setItem('hcc-offline', JSON.stringify({ at: Date.now(), n: tries }));
  } catch { /* no storage */ }
  if (tries > 2) await sleep(Math.min(2000 * tries, 15_000));
  if (location.pathname.endsWith('/offline.html')) location.replace(document.baseURI); else location.reload();
  await sleep(15_000);
}
