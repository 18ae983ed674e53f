import { StarFilled, StarOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMark } from '../gallery/useReports.ts';
import type { Saved } from './saved.ts';

interface Props {
  saved: Saved;
  onChanged: (saved: Saved) => void;
}

/** One's own mark, which keeps the report at the top of the gallery. */
export function FavouriteButton({ saved, onChanged }: Props) {
  const { t } = useTranslation('life');
  const { message } = App.useApp();
  const mark = useMark();
  const { id, name, isFavourite } = saved;
  const turn = async (): Promise<void> => {
    try {
      await mark({ markAt: `/api/reports/${id}/favourite`, isFavourite });
      onChanged({ ...saved, isFavourite: !isFavourite });
    } catch {
      void message.error(t('favourite.failed'));
    }
  };
  return (
    <Button
      icon={isFavourite ? <StarFilled /> : <StarOutlined />}
      aria-pressed={isFavourite}
      aria-label={t('favourite', { name })}
      onClick={() => void turn()}
    />
  );
}
