import { theme } from 'antd';

/** Told apart also by who does not see red and green: the hues differ in lightness, and lines in their dashes. */
export interface Ink {
  series: (index: number) => string;
  dash: (index: number) => string;
  text: string;
  faint: string;
  grid: string;
  paper: string;
  border: string;
  fontSize: number;
}

export function useInk(): Ink {
  const { token } = theme.useToken();
  const colours = [
    token.colorPrimary,
    token['gold-6'],
    token['purple-7'],
    token['volcano-6'],
    token['blue-5'],
    token['magenta-7'],
    token['lime-6'],
    token['geekblue-8'],
  ];
  const dashes = ['0', '6 3', '2 3', '10 4', '8 3 2 3', '4 2', '1 4', '12 3'];
  return {
    series: (index) => colours[index % colours.length] ?? token.colorPrimary,
    dash: (index) => dashes[index % dashes.length] ?? '0',
    text: token.colorText,
    faint: token.colorTextSecondary,
    grid: token.colorBorderSecondary,
    paper: token.colorBgElevated,
    border: token.colorBorder,
    fontSize: token.fontSizeSM,
  };
}
