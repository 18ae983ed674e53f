import { Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Of the link that was just made; nobody can be told an older one. */
  token: string | undefined;
  isBusy: boolean;
  onNew: () => void;
  onRevoke: () => void;
}

/** The address behind which anybody reads the program. It is told once: only its hash is kept. */
export function PublicLink({ token, isBusy, onNew, onRevoke }: Props) {
  const { t } = useTranslation('templates');
  return (
    <section aria-label={t('link.title')} style={{ width: '100%' }}>
      {token ? (
        <Typography.Paragraph
          code
          copyable={{ tooltips: [t('link.copy'), t('link.copied')] }}
          style={{ overflowWrap: 'anywhere' }}
        >
          {addressOf(token)}
        </Typography.Paragraph>
      ) : null}
      <Typography.Paragraph type="secondary">{t(token ? 'link.once' : 'link.hidden')}</Typography.Paragraph>
      <Flex gap="small" wrap>
        <Button loading={isBusy} onClick={onNew}>
          {t('link.new')}
        </Button>
        <Button danger loading={isBusy} onClick={onRevoke}>
          {t('link.revoke')}
        </Button>
      </Flex>
    </section>
  );
}

/** What stands behind the # of an address is never sent to a server, nor kept in its log. */
const addressOf = (token: string): string => `${window.location.origin}/shared-program#${token}`;
