import { CloseOutlined, CopyOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionProps, NotToggleProps } from 'react-querybuilder';

export function RemoveButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  const title = t('rules.removeRule');
  return (
    <Button
      size="small"
      type="text"
      icon={<CloseOutlined />}
      onClick={onClick}
      aria-label={title}
      title={title}
    />
  );
}

/** Adding says what it adds; removing and copying are quiet icons with a name. */
export function ActionButton({ className, handleOnClick, label, title, disabled }: ActionProps) {
  const quiet = /remove|clone/.test(className ?? '');
  return (
    <Button
      size="small"
      type={quiet ? 'text' : 'dashed'}
      className={className ?? ''}
      icon={iconOf(className ?? '')}
      onClick={(event) => handleOnClick(event)}
      disabled={disabled ?? false}
      {...(quiet ? { 'aria-label': title ?? '', title: title ?? '' } : {})}
    >
      {quiet ? null : label}
    </Button>
  );
}

function iconOf(className: string): ReactNode {
  if (className.includes('remove')) return <CloseOutlined />;
  return className.includes('clone') ? <CopyOutlined /> : <PlusOutlined />;
}

export const NotToggle = ({ checked, handleOnChange, label, title, disabled }: NotToggleProps) => (
  <Checkbox
    checked={checked ?? false}
    onChange={({ target }) => handleOnChange(target.checked)}
    title={title ?? ''}
    disabled={disabled ?? false}
  >
    {label}
  </Checkbox>
);
