import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import type { Someone } from './someone.ts';
import type { Tenant } from './talk.ts';

/** Ada, the FE of Contoso; Kim is its FM. */
export interface Met {
  readonly tenant: Tenant;
  readonly ada: Someone;
  readonly contoso: Engagement;
}

/** Ada in a tenant of her own. */
export async function meetAda(tenant: Tenant): Promise<Met> {
  const ada = tenant.someone('Ada');
  const contoso = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
  return { tenant, ada, contoso };
}
