// Keeps a citizen screen a citizen screen: no menu, no zoom, no drag, no print dialog. Acts only where .screen-citizen is on the page.
// A barcode reader types like a keyboard, so keys of the browser must not get through either.
(() => {
  const guarded = () => document.querySelector('.screen-citizen') !== null;
  const field = target => target.closest?.('input, textarea, [contenteditable="true"]');
  const stop = e => { if (guarded()) { e.preventDefault(); e.stopImmediatePropagation(); } };
  const on = (type, act) => document.addEventListener(type, act, { capture: true, passive: false });

  for (const type of ['contextmenu', 'dragstart', 'drop', 'gesturestart', 'gesturechange', 'auxclick']) on(type, stop);
  on('selectstart', e => { if (!field(e.target)) stop(e); });
  on('touchstart', e => { if (e.touches.length > 1) stop(e); });
  on('touchmove', e => { if (e.touches.length > 1) stop(e); });
  on('wheel', e => { if (e.ctrlKey) stop(e); });
  on('keydown', e => {
    const functionKey = /^F([1-9]|1[0-9]|2[0-4])$/.test(e.key);
    const browserKey = ['BrowserBack', 'BrowserForward', 'BrowserHome', 'BrowserRefresh', 'BrowserSearch', 'BrowserFavorites', 'ContextMenu', 'Print', 'PrintScreen', 'Help'].includes(e.key);
    const editing = (e.ctrlKey || e.metaKey) && !e.shiftKey && !e.altKey && field(e.target) && /^[acvxz]$/i.test(e.key);
    if (functionKey || browserKey || ((e.ctrlKey || e.metaKey) && !editing && !['Control', 'Meta'].includes(e.key)) || (e.altKey && !e.ctrlKey && e.key !== 'Alt')) stop(e);
  });
})();
