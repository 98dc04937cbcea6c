// The picture of bench-growth: time and memory against size, both axes logarithmic, for light and dark backgrounds.
const width = 460;
const height = 340;
const margin = { left: 62, right: 16, top: 34, bottom: 46 };
const colours = ['#0b6e99', '#c2410c', '#15803d', '#7e22ce', '#a16207'];
const darkColours = ['#5cc4ee', '#fb923c', '#4ade80', '#c4a1ff', '#facc15'];

const powers = (low, high) => {
  const marks = [];
  for (let exponent = Math.floor(Math.log10(low)); 10 ** exponent <= high * 1.001; exponent += 1) if (10 ** exponent >= low * 0.999) marks.push(10 ** exponent);
  return marks;
};
const count = (value) => (value >= 1e6 ? `${value / 1e6} M` : value >= 1e3 ? `${value / 1e3} k` : `${value}`);

function panel(series, { left, title, axis, value, label, mark }) {
  const sizes = series.flatMap(({ points }) => points.map(({ size }) => size));
  const levels = series.flatMap(({ points }) => points.map(value));
  const [minX, maxX] = [Math.min(...sizes), Math.max(...sizes)];
  const minY = 10 ** Math.floor(Math.log10(Math.min(...levels)));
  const maxY = 10 ** Math.ceil(Math.log10(Math.max(...levels)));
  const x = (size) => left + margin.left + (Math.log(size / minX) / Math.log(maxX / minX)) * (width - margin.left - margin.right);
  const y = (level) => height - margin.bottom - (Math.log(level / minY) / Math.log(maxY / minY)) * (height - margin.top - margin.bottom);
  const parts = [`<text class="title" x="${left + margin.left}" y="18">${title}</text>`];
  for (const power of powers(minY, maxY)) {
    parts.push(`<path class="grid" d="M${x(minX)} ${y(power).toFixed(1)}H${x(maxX).toFixed(1)}"/><text class="tick end" x="${left + margin.left - 6}" y="${(y(power) + 4).toFixed(1)}">${mark(power)}</text>`);
  }
  for (const power of powers(minX, maxX)) {
    parts.push(`<path class="grid" d="M${x(power).toFixed(1)} ${y(minY)}V${y(maxY)}"/><text class="tick middle" x="${x(power).toFixed(1)}" y="${height - margin.bottom + 16}">${count(power)}</text>`);
  }
  parts.push(`<text class="label middle" x="${left + (margin.left + width - margin.right) / 2}" y="${height - 8}">${axis}</text>`);
  parts.push(`<text class="label middle" transform="translate(${left - 2} ${(height - margin.bottom + margin.top) / 2}) rotate(-90)">${label}</text>`);
  series.forEach(({ colour, points }) => {
    const path = points.map((point, i) => `${i === 0 ? 'M' : 'L'}${x(point.size).toFixed(1)} ${y(value(point)).toFixed(1)}`).join('');
    parts.push(`<path class="line c${colour}" d="${path}"/>${points.map((point) => `<circle class="dot f${colour}" cx="${x(point.size).toFixed(1)}" cy="${y(value(point)).toFixed(1)}" r="2.4"/>`).join('')}`);
  });
  return parts.join('\n');
}

/** Four panels: time and memory, by nodes and by characters. */
export function growthPlot(all) {
  const series = all.map((each, colour) => ({ ...each, colour }));
  const groups = [['nodes', 'nodes of the page'], ['characters', 'characters of text']];
  const seconds = (power) => (power >= 1000 ? `${power / 1000} s` : `${power} ms`);
  const bytes = (power) => (power >= 1e9 ? `${power / 1e9} GB` : power >= 1e6 ? `${power / 1e6} MB` : power >= 1e3 ? `${power / 1e3} kB` : `${power} B`);
  const drawn = groups.map(([axis, says], row) => {
    const list = series.filter((each) => each.axis === axis);
    const legend = list.map(({ name, colour }, i) => `<circle class="f${colour}" cx="${70 + i * 190}" cy="${height + 12}" r="5"/><text class="tick" x="${80 + i * 190}" y="${height + 16}">${name}</text>`).join('');
    return `<g transform="translate(0 ${row * (height + 36)})">
${panel(list, { left: 0, title: `Time by ${says}`, axis: says, value: ({ ms }) => ms, label: 'processor time', mark: seconds })}
${panel(list, { left: width, title: `Memory by ${says}`, axis: says, value: ({ peak }) => peak, label: 'memory beyond the input', mark: bytes })}
${legend}</g>`;
  });
  const styles = (list) => list.map((colour, i) => `.c${i}{stroke:${colour}}.f${i}{fill:${colour}}`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-14 0 ${width * 2 + 14} ${(height + 36) * 2}" role="img" aria-label="Time and memory against size">
<style>
text{font:12px system-ui,sans-serif;fill:#222}.title{font-weight:600;font-size:14px}.label{font-size:12px}.end{text-anchor:end}.middle{text-anchor:middle}
.paper{fill:#fff}.grid{stroke:#ddd;fill:none}.line{fill:none;stroke-width:2}${styles(colours)}
@media (prefers-color-scheme:dark){text{fill:#eee}.paper{fill:#1b1b1f}.grid{stroke:#3a3a40}${styles(darkColours)}}
</style>
<rect class="paper" x="-14" width="100%" height="100%"/>
${drawn.join('\n')}
</svg>
`;
}
