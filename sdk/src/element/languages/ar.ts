import type { Strings } from '../strings';

/** Arabic. */
const ar: Strings = {
  bar: 'إرسال هذه الصفحة',
  send: 'إرسال عبر {}',
  post: 'نشر على {}',
  paste: 'نسخ الرابط إلى {}',
  buttons: {
    native: 'إرسال عبر تطبيقات هذا الجهاز',
    copy: 'نسخ الرابط',
    email: 'إرسال بالبريد الإلكتروني',
    sms: 'إرسال برسالة نصية',
    qr: 'عرض رمز QR',
  },
  more: 'طرق أخرى للإرسال',
  copied: 'تم نسخ الرابط',
  copiedFor: 'تم نسخ الرابط: الصقه في {}',
  byHand: 'انسخ هذا الرابط',
  server: 'خادمك على {}، مثل mastodon.social',
  go: 'متابعة',
  code: 'رمز QR يحمل رابط هذه الصفحة',
  close: 'إغلاق',
};

export default ar;
