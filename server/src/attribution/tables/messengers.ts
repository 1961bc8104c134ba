/**
 * Web clients of messengers, their link redirectors, and the addresses that open a conversation.
 * From: the products' own addresses, as their public documentation and their sites name them.
 */
import { messenger, rows, type Row } from './sender';

export const MESSENGERS: readonly Row[] = [
  // From whatsapp.com: the web client, "click to chat" (wa.me, api.) and its link redirector (l.wl.co).
  ...rows(messenger('whatsapp'), 'whatsapp.com whatsapp.net wa.me wa.link wl.co'),
  // From telegram.org: the web clients (web., webk., webz.), `t.me` and its older names.
  ...rows(messenger('telegram'), 'telegram.org t.me telegram.me telegram.dog telesco.pe'),
  // From messenger.com: the web client and its redirector `l.messenger.com`.
  ...rows(messenger('messenger'), 'messenger.com m.me'),
  // From signal.org: `signal.me` opens a conversation, `signal.group` a group.
  ...rows(messenger('signal'), 'signal.org signal.me signal.group signal.link signal.art'),
  ...rows(messenger('threema'), 'threema.ch threema.id'),
  // From Microsoft's published list of Teams and Skype addresses.
  ...rows(
    messenger('teams'),
    'teams.microsoft.com teams.live.com teams.cdn.office.net teams.microsoft.us teams.cloud.microsoft',
  ),
  ...rows(messenger('skype'), 'skype.com skype.net'),
  // From Microsoft's Viva Engage, once Yammer: conversations inside a company.
  ...rows(messenger('viva-engage'), 'yammer.com engage.cloud.microsoft'),
  // From slack.com: `slack-redir.net` is the redirector of links in messages.
  ...rows(messenger('slack'), 'slack.com slack-redir.net slack-gov.com'),
  // From discord.com: `ptb.` and `canary.` are its early builds; older domain `discordapp.com`.
  ...rows(messenger('discord'), 'discord.com discordapp.com discord.gg discord.gift'),
  ...rows(messenger('line'), 'line.me lin.ee'),
  ...rows(messenger('viber'), 'viber.com vb.me'),
  // From Google's products: Chat, Messages for web, Voice.
  ...rows(messenger('google-chat'), 'chat.google.com hangouts.google.com'),
  ...rows(messenger('sms'), 'messages.google.com messages.android.com voice.google.com'),
  // From Tencent: the web clients. Public accounts' articles are a network (networks.ts).
  ...rows(
    messenger('wechat'),
    `wechat.com wx.qq.com wx2.qq.com weixin.qq.com
     servicewechat.com`,
  ),
  ...rows(messenger('qq'), 'im.qq.com web.qq.com w.qq.com c.pc.qq.com'),
  // From Kakao: the client, open chats and channels, the share sheet.
  ...rows(
    messenger('kakaotalk'),
    'open.kakao.com pf.kakao.com talk.kakao.com sharer.kakao.com web.kakao.com',
  ),
  ...rows(messenger('zalo'), 'zalo.me zaloapp.com'),
  // From Snap: the web client is for chats; the rest of snapchat.com is a network (networks.ts).
  ...rows(messenger('snapchat'), 'web.snapchat.com'),
  ...rows(messenger('imo'), 'imo.im'),
  ...rows(messenger('icq'), 'icq.com icq.im'),
  // From matrix.org's list of clients and public homeservers.
  ...rows(
    messenger('matrix'),
    `matrix.to element.io riot.im chat.mozilla.org chat.fedoraproject.org chat.ansible.im
     app.cinny.in app.schildi.chat fluffychat.im
     beeper.com gitter.im`,
  ),
  // From the French State (DINUM): the messenger of public agents.
  ...rows(messenger('tchap'), 'tchap.gouv.fr tchap.numerique.gouv.fr'),
  ...rows(messenger('olvid'), 'olvid.io'),
  ...rows(messenger('mattermost'), 'mattermost.com framateam.org'),
  ...rows(messenger('rocketchat'), 'rocket.chat'),
  ...rows(messenger('zulip'), 'zulipchat.com zulip.com'),
  ...rows(messenger('webex'), 'web.webex.com teams.webex.com'),
  ...rows(messenger('zoom'), 'app.zoom.us'),
  // From Meta: conversations inside a company, closed in 2026 and still met in archives.
  ...rows(messenger('workplace'), 'workplace.com workplace.facebook.com'),
  ...rows(messenger('wire'), 'wire.com'),
  ...rows(messenger('wimi'), 'app.wimi.pro'),
  ...rows(messenger('whaller'), 'whaller.com'),
  ...rows(messenger('talkspirit'), 'talkspirit.com'),
  ...rows(messenger('jamespot'), 'jamespot.pro'),
  ...rows(messenger('twist'), 'twist.com'),
  ...rows(messenger('flock'), 'web.flock.com'),
  ...rows(messenger('lark'), 'larksuite.com feishu.cn larkoffice.com'),
  ...rows(messenger('dingtalk'), 'dingtalk.com'),
  ...rows(messenger('groupme'), 'groupme.com groupme.us'),
  ...rows(messenger('band'), 'band.us'),
  ...rows(messenger('guilded'), 'guilded.gg'),
  ...rows(messenger('revolt'), 'revolt.chat stoat.chat'),
  ...rows(messenger('delta-chat'), 'delta.chat'),
  ...rows(messenger('simplex'), 'simplex.chat'),
  ...rows(messenger('max'), 'max.ru'),
  ...rows(messenger('eitaa'), 'eitaa.com'),
  ...rows(messenger('bale'), 'web.bale.ai ble.ir'),
  ...rows(messenger('rubika'), 'web.rubika.ir'),
  ...rows(messenger('soroush'), 'splus.ir'),
  ...rows(messenger('crisp'), 'app.crisp.chat'),
  ...rows(messenger('basecamp'), '3.basecamp.com app.basecamp.com'),
];
