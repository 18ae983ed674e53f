import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Adherence } from '../../shared/Adherence.tsx';
import { Grid } from '../../shared/Grid/Grid.tsx';
import type { GridRow } from '../../shared/Grid/useGrid.ts';
import { useOpened } from '../../shared/RecordForm/RecordDrawer.tsx';
import { GiveProgram } from './GiveProgram.tsx';
import { ofClient, sameInFile } from './ofClient.ts';
import { ProgramView } from './ProgramView.tsx';
import { rowIn } from './rowIn.ts';
import type { SectionProps } from './section.ts';

const columns = ['name', 'authorId', 'state', 'startsOn', 'endsOn', 'sessionsDone', 'visibility'];

const cells = { sessionsDone: (row: GridRow) => <Adherence program={row} /> };

/** What the client was given to follow, and each with its days beside the list. */
export function Programs({ client }: SectionProps) {
  const { t } = useTranslation('file');
  const { opened, close } = useOpened();
  return (
    <>
      <Grid
        resource="programs"
        columns={columns}
        hidden={sameInFile}
        fixed={ofClient(client.id)}
        usualSize={10}
        cells={cells}
        rowPath={rowIn(client.id, 'programs')}
      />
      <Drawer
        open={opened !== undefined}
        onClose={close}
        title={t(opened === 'new' ? 'program.give' : 'program')}
        width={600}
        destroyOnHidden
      >
        {opened === 'new' && <GiveProgram clientId={client.id} onGiven={close} onCancel={close} />}
        {typeof opened === 'number' && <ProgramView key={opened} id={opened} />}
      </Drawer>
    </>
  );
}
