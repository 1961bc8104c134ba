/** What Strapi loads. Everything real happens in the rooms beside this file. */
import { bootstrap, destroy } from './bootstrap';
import { controllers } from './controllers';
import { middlewares } from './middlewares';
import { register } from './register';
import { routes } from './routes';
import { services } from './services';

export default {
  register,
  bootstrap,
  destroy,
  // Defaults and checks live in `config/options.ts`; `register` runs them before anything starts.
  config: { default: {} },
  controllers,
  middlewares,
  routes,
  services,
};
