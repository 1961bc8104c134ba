import { isTimeZone } from '../../server/src/config/time-zone';

it.each(['UTC', 'Europe/Paris', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])(
  'knows %s',
  (name) => {
    expect(isTimeZone(name)).toBe(true);
  },
);

it.each(['', 'Paris', 'Europe/Atlantis', 'CEST', 'UTC+25', '../etc/passwd', 'Europe/Paris '])(
  'does not know %j',
  (name) => {
    expect(isTimeZone(name)).toBe(false);
  },
);
