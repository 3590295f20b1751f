// Charts for HCC.Dashboard/Charts/PlotlyChart.razor. A figure comes as Plotly's JSON with two liberties: a text "var(--token)" is a colour or font
// of the page's tokens, a text "24u" is a length in the chart's unit (--chart-unit: 1px, or 1/1920 of a wall). Both are worked out anew at each size.
import { load } from './plotly-load.js';

const charts = new Map();

export function draw(place, json) {
  let chart = charts.get(place);
  if (!chart) {
    chart = { drawnAs: '', figure: null, waiting: false };
    chart.sizes = new ResizeObserver(() => soon(place, chart));
    charts.set(place, chart);
    chart.sizes.observe(place);
    (window.requestIdleCallback ?? setTimeout)(() => load().catch(() => { })); // a chart on a hidden scene shows at once when its turn comes
  }
  chart.figure = json;
  soon(place, chart);
}

export function purge(place) {
  const chart = charts.get(place);
  if (!chart) return;
  chart.sizes.disconnect();
  charts.delete(place);
  if (window.Plotly && place.classList.contains('js-plotly-plot')) Plotly.purge(place);
}

// Once per frame, however much has changed; a chart that is not seen is not drawn.
function soon(place, chart) {
  if (chart.waiting) return;
  chart.waiting = true;
  requestAnimationFrame(async () => {
    try {
      if (!place.clientWidth || !place.clientHeight) return;
      const [Plotly] = await Promise.all([load(), document.fonts.ready]);
      if (charts.get(place) !== chart || !place.clientWidth) return;
      const as = `${place.clientWidth}×${place.clientHeight} ${chart.figure}`;
      if (as === chart.drawnAs) return;
      const { data, layout } = resolve(JSON.parse(chart.figure), getComputedStyle(place), unit(place));
      await Plotly.react(place, data, { ...layout, width: place.clientWidth, height: place.clientHeight, autosize: false },
        { staticPlot: true, displayModeBar: false, responsive: false, locale: 'vi' });
      chart.drawnAs = as;
    } catch (fault) {
      console.warn('hcc: a chart could not be drawn,', fault.message);
    } finally {
      chart.waiting = false;
      const now = charts.get(place);
      if (now && now.drawnAs && !now.drawnAs.endsWith(now.figure)) soon(place, now); // a newer figure came meanwhile
    }
  });
}

function unit(place) {
  const probe = document.createElement('i');
  Object.assign(probe.style, { position: 'absolute', visibility: 'hidden', width: 'calc(100 * var(--chart-unit, 1px))' });
  place.append(probe);
  const px = probe.getBoundingClientRect().width / 100;
  probe.remove();
  return px || 1;
}

function resolve(value, style, u) {
  if (typeof value === 'string') {
    if (/^-?[\d.]+u$/.test(value)) return parseFloat(value) * u;
    return value.replace(/var\((--[\w-]+)\)/g, (_, name) => style.getPropertyValue(name).trim());
  }
  if (Array.isArray(value)) return value.map(v => resolve(v, style, u));
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, resolve(v, style, u)]));
  return value;
}
