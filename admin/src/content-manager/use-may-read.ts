import { useAuth } from '@strapi/strapi/admin';
import { READ_PERMISSIONS } from '../plugin';

const ACTIONS = READ_PERMISSIONS.map(({ action }) => action);

/** Whether the person's role may see figures. */
export const useMayRead = (): boolean =>
  useAuth('useMayRead', ({ permissions }) =>
    permissions.some(({ action }) => ACTIONS.includes(action)),
  );
