// What the register of dossiers needs from the browser: its address without a new page, the words of the search (they may be a name and never
// stand in an address), keys, and a text as a file.
const kept = 'hcc-register-words';

/** The address of what is shown; the language link comes back to it. */
export function address(url) {
  history.replaceState(history.state, '', url);
  for (const link of document.querySelectorAll('a[hreflang]')) {
    const to = new URL(link.href);
    to.searchParams.set('returnUrl', url);
    link.href = to.pathname + to.search;
  }
}

/** The words that this tab looked for last; forgotten with the tab. A link from elsewhere begins anew. */
export function words() {
  const own = performance.getEntriesByType('navigation')[0]?.type !== 'navigate' || document.referrer.startsWith(location.origin + '/office/dossiers/');
  if (!own) keep('');
  return own ? sessionStorage.getItem(kept) : null;
}

export function keep(text) {
  if (text) sessionStorage.setItem(kept, text); else sessionStorage.removeItem(kept);
}

/** "/" goes to the search, arrow down from there into the list, arrow up from its first row back. */
export function keys() {
  const search = document.querySelector('[data-register-search]');
  if (!search || search.dataset.keys) return;
  search.dataset.keys = 'list';
  const first = () => document.querySelector('.dossier-table tbody a');
  search.addEventListener('keydown', e => { if (e.key === 'ArrowDown' && first()) { e.preventDefault(); first().focus(); } });
  document.addEventListener('keydown', e => {
    if (e.ctrlKey || e.altKey || e.metaKey || e.target.closest?.('input, select, textarea, dialog')) return;
    if (e.key === '/') { e.preventDefault(); search.focus(); search.select(); }
    if (e.key === 'ArrowUp' && e.target === first()) { e.preventDefault(); search.focus(); }
  });
}

/** Gives a text to the person as a file. */
export function save(name, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
