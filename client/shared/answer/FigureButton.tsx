import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './answer.css';

interface Props {
  children: ReactNode;
  /** What it is the figure of, for who does not see where it stands. */
  name: string;
  onClick: () => void;
}

/** A number that opens its rows. It reads as a number, and shows that it is more once it is reached. */
export function FigureButton({ children, name, onClick }: Props) {
  const { t } = useTranslation('answer');
  return (
    <Tooltip title={t('open')} mouseEnterDelay={0.8}>
      <button type="button" className="figure-button" aria-label={t('openOf', { name })} onClick={onClick}>
        {children}
      </button>
    </Tooltip>
  );
}
