// What the pages of staff need from the browser: modal dialogs, tables that a keyboard drives, copying a key once shown.
const openers = new WeakMap();

/** Opens a <dialog> as modal; Esc presses its [data-close] button, so that the page itself decides and nothing closes behind its back. */
export function open(dialog) {
  if (!dialog?.isConnected || dialog.open) return;
  openers.set(dialog, document.activeElement);
  dialog.showModal();
  (dialog.querySelector('[autofocus]') ?? dialog.querySelector('input:not([type=hidden]), select, textarea, button:not([data-close])'))?.focus();
  const close = () => dialog.querySelector('[data-close]')?.click();
  dialog.addEventListener('cancel', e => { e.preventDefault(); close(); });
  dialog.addEventListener('close', () => { if (dialog.isConnected) close(); });
  // A dialog that is taken out of the page does not give the focus back by itself.
  const parent = dialog.parentNode;
  const gone = new MutationObserver(() => {
    if (dialog.isConnected) return;
    gone.disconnect();
    const back = openers.get(dialog);
    if (back?.isConnected && (document.activeElement === document.body || document.activeElement === null)) back.focus();
  });
  gone.observe(parent, { childList: true });
}

const focusable = 'a[href], button:not(:disabled), input:not(:disabled)';

/** Arrow keys go from row to row of a table and stay in their column of buttons; Home and End go to the first and last row. */
export function table(frame) {
  if (!frame || frame.dataset.keys) return;
  frame.dataset.keys = 'rows';
  frame.addEventListener('keydown', e => {
    const row = e.target.closest?.('tbody tr');
    if (!row || e.ctrlKey || e.altKey || e.metaKey) return;
    const rows = [...row.parentNode.rows].filter(r => r.querySelector(focusable)), at = rows.indexOf(row);
    const to = { ArrowDown: rows[at + 1], ArrowUp: rows[at - 1], Home: rows[0], End: rows.at(-1) }[e.key];
    if (!to) return;
    const column = [...row.querySelectorAll(focusable)].indexOf(e.target), there = [...to.querySelectorAll(focusable)];
    e.preventDefault();
    (there[column] ?? there[0]).focus();
  });
}

/** Copies a text; false where the browser does not allow it (then the text stands selected in its field). */
export async function copy(field) {
  field.focus();
  field.select();
  try { await navigator.clipboard.writeText(field.value); return true; }
  catch { return document.execCommand('copy'); }
}

/** Lets the browser save a file that the page has made; nothing goes through an address. */
export async function save(name, type, stream) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([await stream.arrayBuffer()], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
