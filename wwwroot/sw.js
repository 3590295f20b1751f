// Registered by unattended screens only, each for its own path: when a page cannot be had because the server is away,
// a calm page of ours stands in until it is back. Caches nothing of the product itself.
const cacheName = 'hcc-offline-1';
const base = new URL('./', self.location);
const at = path => new URL(path, base).href;
const page = at('offline.html');
const parts = ['css/offline.css', 'js/offline.js',
  ...[400, 700].flatMap(w => ['latin', 'vietnamese'].map(s => `fonts/be-vietnam-pro/be-vietnam-pro-${s}-${w}-normal.woff2`))].map(at);

self.addEventListener('install', e => e.waitUntil((async () => {
  const cache = await caches.open(cacheName);
  await cache.addAll([page, ...parts].map(url => new Request(url, { cache: 'reload' })));
  await self.skipWaiting();
})()));

self.addEventListener('activate', e => e.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('hcc-offline-') && name !== cacheName) await caches.delete(name);
  await self.clients.claim();
})()));

const away = () => caches.match(page, { ignoreVary: true });
const tooLong = ms => new Promise((_, fail) => setTimeout(() => fail(new Error('no answer')), ms));

async function open(request) {
  try {
    const answer = await Promise.race([fetch(request), tooLong(10_000)]);
    return [502, 503, 504].includes(answer.status) ? await away() ?? answer : answer;
  } catch (e) {
    return await away() ?? Promise.reject(e);
  }
}

self.addEventListener('fetch', e => {
  if (e.request.method !== 'GET') return;
  if (e.request.mode === 'navigate') e.respondWith(open(e.request));
  else if (parts.includes(e.request.url)) e.respondWith(caches.match(e.request, { ignoreVary: true }).then(hit => hit ?? fetch(e.request)));
});
