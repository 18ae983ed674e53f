import { CheckCircleOutlined, ExclamationCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { theme } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark } from './marks.ts';

/** A number with what makes it stand out; a tone is told by a sign and a word, not by its colour alone. */
export function MarkedText({ mark, children }: { mark: Mark | undefined; children: ReactNode }) {
  const { t } = useTranslation('answer');
  const { token } = theme.useToken();
  if (!mark) return children;
  const ink = mark.isBelowZero ? token.colorError : token.colorPrimary;
  const tones = { good: token.colorSuccess, warning: token.colorWarningText, bad: token.colorError };
  return (
    <span className="answer-mark" style={{ background: paint(mark, ink) }}>
      {mark.tone && (
        <span style={{ color: tones[mark.tone] }} role="img" aria-label={t(`tone.${mark.tone}`)}>
          {signs[mark.tone]}
        </span>
      )}
      {children}
    </span>
  );
}

const signs = {
  good: <CheckCircleOutlined />,
  warning: <WarningOutlined />,
  bad: <ExclamationCircleOutlined />,
};

const faint = (ink: string, share: number): string =>
  `color-mix(in srgb, ${ink} ${Math.round(share * 100)}%, transparent)`;

function paint({ bar, shade }: Mark, ink: string): string | undefined {
  const length = `${Math.round((bar ?? 0) * 100)}%`;
  const layers = [
    ...(bar === undefined
      ? []
      : [`linear-gradient(to right, ${faint(ink, 0.22)} ${length}, transparent ${length})`]),
    ...(shade === undefined ? [] : [`linear-gradient(${faint(ink, shade * 0.3)} 0 0)`]),
  ];
  return layers.length ? layers.join(', ') : undefined;
}
