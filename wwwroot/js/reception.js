// The reception of dossiers by keyboard: Alt+G ticks "all papers handed in" from any field, and the cursor stays where it was.
export function keys() {
  const root = document.documentElement;
  if (root.dataset.receptionKeys) return;
  root.dataset.receptionKeys = 'on';
  document.addEventListener('keydown', e => {
    if (!e.altKey || e.ctrlKey || e.metaKey || e.code !== 'KeyG') return;
    const all = document.querySelector('[data-all-papers]');
    if (!all) return;
    e.preventDefault();
    all.click();
  });
}
