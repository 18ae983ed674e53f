import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { all, rule } from '#reports/rules.ts';
import { Adherence } from '../shared/Adherence.tsx';
import { Grid } from '../shared/Grid/Grid.tsx';
import type { GridRow } from '../shared/Grid/useGrid.ts';
import { Page } from '../shared/Page.tsx';
import { OwnDrafts } from './drafts/OwnDrafts.tsx';
import { KindTabs, programKinds } from './KindTabs.tsx';

const columns = ['name', 'clientId', 'authorId', 'templateId', 'startsOn', 'sessionsDone'];
const cells = { sessionsDone: (row: GridRow) => <Adherence program={row} /> };
const filePath = ({ id, clientId }: GridRow) =>
  typeof clientId === 'number' ? `/clients/${clientId}/programs?open=${id}` : undefined;

/** The programs that are no templates: drafts, those that are followed, and those put away; for whom each is. */
export default function ProgramList() {
  const { t } = useTranslation('templates');
  const wanted = useParams().kind;
  const kind = programKinds.find((each) => each === wanted);
  if (!kind) return <Navigate to="/programs/active" replace />;
  return (
    <Page title={t(`programs.${kind}`)} below={<KindTabs here={kind} />}>
      {kind === 'draft' && <OwnDrafts />}
      <Grid
        key={kind}
        resource="programs"
        columns={columns}
        fixed={fixed[kind]}
        hidden={['state']}
        rowPath={filePath}
        cells={cells}
      />
    </Page>
  );
}

const fixed = {
  draft: all(rule('state', '=', 'draft')),
  active: all(rule('state', '=', 'active')),
  archived: all(rule('state', '=', 'archived')),
};
