// Loads Plotly when the first chart needs it, in a page whose content security policy allows neither inline styles nor eval.
// Plotly leaves its own style injection alone when these two elements are there; the rules come as a file of ours.
const here = path => new URL(path, import.meta.url).href;
let loading;

export function load() {
  return loading ??= new Promise((done, fail) => {
    const add = (tag, attributes) => document.head.append(Object.assign(document.createElement(tag), attributes));
    add('link', { rel: 'stylesheet', href: here('../lib/plotly/plotly.css'), id: 'plotly.js-style-global', className: 'no-inline-styles' });
    add('meta', { id: '9f215cf04c5486422605d13261cb87401f4e7763b6296af81e98efbc0130da53' }); // a map library's style, unused
    add('script', {
      src: here('../lib/plotly/plotly-basic.min.js'),
      onload: () => { Plotly.register(vietnamese); done(Plotly); },
      onerror: () => { loading = undefined; fail(new Error('plotly could not be loaded')); },
    });
  });
}

const months = Array.from({ length: 12 }, (_, i) => i + 1);
const vietnamese = {
  moduleType: 'locale', name: 'vi', dictionary: {},
  format: {
    days: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
    shortDays: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
    months: months.map(m => `Tháng ${m}`), shortMonths: months.map(m => `Th${m}`),
    date: '%d/%m/%Y', decimal: ',', thousands: '.', year: '%Y', month: '%m/%Y', dayMonth: '%d/%m', dayMonthYear: '%d/%m/%Y',
  },
};
