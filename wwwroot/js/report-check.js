// The texts of the page "check a report": kept in the tab while they are typed, so that neither a reload nor a lost connection loses them, and
// handed over as a stream, since a pasted report may be longer than one message of the circuit.
const prefix = 'hcc-check-report-';

export function keep(element, key) {
  const kept = sessionStorage.getItem(prefix + key);
  if (kept && !element.value) element.value = kept;
  element.addEventListener('input', () => {
    try { sessionStorage.setItem(prefix + key, element.value); } catch { /* a full store: the text stays in the field */ }
  });
}

// Never empty: a stream of nothing has no first byte to wait for.
export const text = element => new TextEncoder().encode(element.value + '\n');

export function forget(...elements) {
  for (const key of Object.keys(sessionStorage).filter(k => k.startsWith(prefix))) sessionStorage.removeItem(key);
  for (const element of elements) element.value = '';
}

export function show(id) {
  document.getElementById(id)?.scrollIntoView({ block: 'center', inline: 'center' });
}

export function focus(id) {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'start' });
}
