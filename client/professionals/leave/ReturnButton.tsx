import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { GivenBack } from '#server/professionals/contract.ts';
import { useRefusal } from '../../shared/useRefusal.ts';
import { GivenBackList } from './GivenBackList.tsx';
import { useReturn } from './useDeparture.ts';

/** Lets somebody come back, and tells what came with them and what did not. */
export function ReturnButton({ id, isUndo }: { id: number; isUndo: boolean }) {
  const { t } = useTranslation('leave');
  const { modal } = App.useApp();
  const refuse = useRefusal();
  const navigate = useNavigate();
  const { mutate, isPending } = useReturn(id);
  const tell = (given: GivenBack) => {
    void navigate(`/professionals/${id}`);
    modal.success({
      title: t('isBack'),
      content: <GivenBackList given={given} />,
      okText: t('shared:close'),
    });
  };
  return (
    <Button
      type="primary"
      loading={isPending}
      onClick={() => mutate({ isUndo }, { onSuccess: tell, onError: refuse })}
    >
      {t(isUndo ? 'undo' : 'reactivate')}
    </Button>
  );
}
