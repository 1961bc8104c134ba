import type { ArticleSeed } from '../article-seed';
import { bread } from './bread';
import { bridgeKeepers } from './bridge-keepers';
import { fog } from './fog';
import { garden } from './garden';
import { humming } from './humming';
import { letters } from './letters';
import { maps } from './maps';
import { nightTrains } from './night-trains';
import { siesta } from './siesta';
import { silence } from './silence';
import { soup } from './soup';
import { swifts } from './swifts';
import { tides } from './tides';

/** The whole magazine, newest first. */
export const ARTICLES: readonly ArticleSeed[] = [
  nightTrains,
  silence,
  swifts,
  maps,
  siesta,
  bread,
  humming,
  tides,
  soup,
  letters,
  garden,
  fog,
  bridgeKeepers,
];
