import type { Field } from 'payload';

/** Says beside the form what the gate finds in it. */
export const gatePanel: Field = {
  name: 'gate',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '@mingtang/editorial/admin#GatePanel' },
  },
};
