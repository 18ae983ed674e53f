import type { CellWords, Plot } from '../plot.ts';

interface Props {
  plot: Plot;
  words: CellWords;
  caption: string;
}

/** What is drawn, as a table that only screen readers meet. */
export const PlotTable = ({ plot: { points, series }, words, caption }: Props) => (
  <div className="visually-hidden">
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {series.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map(({ key, label, values }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {series.map((each, index) => (
              <td key={each.key}>{words.label(values[index] ?? null, each.column)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
