import { invalidField } from '../errors.ts';
import { type Body, defineResource, type WriteContext } from '../resource.ts';
import { removeGroup } from './deletion/keep.ts';

export const groups = defineResource({
  source: 'groups',
  sort: 'title',
  stored: { basicTemplateId: { column: 'basic_template_id' } },
  links: { basicTemplateId: { references: 'templates' } },
  prepare,
  remove: removeGroup,
});

export const memberships = defineResource({
  source: 'memberships',
  sort: '-since',
});

/** Who is not of the whole company keeps groups within own branches. */
function prepare(body: Body, { viewer }: WriteContext, current: Body | undefined): Body {
  const changed = body.branchId !== undefined && body.branchId !== (current?.branchId ?? undefined);
  if (viewer.profile !== 'superAdmin' && changed && !viewer.branchIds.includes(Number(body.branchId))) {
    throw invalidField('branchId', 'unknownReference');
  }
  return body;
}
