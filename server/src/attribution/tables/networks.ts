/**
 * Networks where anybody may read a post, with the shorteners and redirectors of their links.
 * From: the networks' own addresses; public instances as joinmastodon.org and join-lemmy.org list them.
 */
import { network, rows, type Row } from './sender';

export const NETWORKS: readonly Row[] = [
  // From Meta's products. `l.` and `lm.` are the redirectors; direct messages use the same hosts.
  ...rows(
    network('facebook'),
    `facebook.com fb.com fb.me fb.watch fb.gg facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion`,
  ),
  ...rows(network('instagram'), 'instagram.com instagr.am ig.me'),
  ...rows(network('threads'), 'threads.net threads.com'),
  ...rows(
    network('x'),
    'x.com twitter.com t.co nitter.net xcancel.com fxtwitter.com vxtwitter.com',
  ),
  ...rows(network('bluesky'), 'bsky.app bsky.social deer.social blacksky.community'),
  ...rows(
    network('mastodon'),
    `mastodon.social mastodon.online joinmastodon.org piaille.fr mamot.fr framapiaf.org
     mastodon.zaclys.com mastodon.top masto.bike diaspodon.fr toot.aquilenet.fr pouet.chapril.org
     mastodon.gougere.fr mastodon.tedomum.net eldritch.cafe sciences.re
     oisaur.com tooting.ch toot.io mastodon.world mastodon.cloud mastodon.xyz mstdn.social
     mstdn.jp mstdn.party mstdn.ca mastodon.uno mastodon.nl mastodon.scot mastodon.ie mastodon.green
     mastodon.art mastodon.gamedev.place mastodon.sdf.org mas.to masto.ai masto.es masto.nu
     masto.pt mastodon.com.br fosstodon.org hachyderm.io infosec.exchange ioc.exchange chaos.social
     techhub.social indieweb.social universeodon.com kolektiva.social newsie.social journa.host
     mindly.social aus.social c.im ohai.social troet.cafe norden.social social.tchncs.de
     nrw.social muenchen.social det.social sueden.social social.vivaldi.net phpc.social
     ruby.social toot.community sfba.social union.place climatejustice.social scholar.social
     historians.social fediscience.org mathstodon.xyz pawoo.net fedibird.com livellosegreto.it
     social.numerique.gouv.fr social.network.europa.eu pixelfed.social
     phanpy.social elk.zone`,
  ),
  ...rows(network('misskey'), 'misskey.io misskey.design'),
  ...rows(network('diaspora'), 'framasphere.org diasp.org diaspora-fr.org'),
  ...rows(
    network('lemmy'),
    `lemmy.world lemmy.ml beehaw.org sh.itjust.works feddit.org feddit.de feddit.fr lemm.ee
     programming.dev jlai.lu lemmy.ca slrpnk.net lemmy.zip lemmy.dbzer0.com sopuli.xyz aussie.zone
     hexbear.net discuss.tchncs.de lemmy.blahaj.zone kbin.social fedia.io piefed.social`,
  ),
  ...rows(network('linkedin'), 'linkedin.com lnkd.in linkedin.cn'),
  ...rows(network('viadeo'), 'viadeo.com viadeo.journaldunet.com'),
  ...rows(network('xing'), 'xing.com'),
  ...rows(network('reddit'), 'reddit.com redd.it redditmedia.com reddit.app.link'),
  // Its country domains are in `BRANDS` (index.ts).
  ...rows(network('pinterest'), 'pinterest.com pin.it'),
  ...rows(network('tumblr'), 'tumblr.com t.umblr.com tmblr.co'),
  ...rows(network('snapchat'), 'snapchat.com'),
  ...rows(network('tiktok'), 'tiktok.com tiktokv.com douyin.com'),
  ...rows(network('lemon8'), 'lemon8-app.com'),
  ...rows(network('bereal'), 'bere.al bereal.com'),
  ...rows(network('vk'), 'vk.com vkontakte.ru vk.ru vk.cc vk.me'),
  ...rows(network('ok.ru'), 'ok.ru odnoklassniki.ru'),
  ...rows(network('livejournal'), 'livejournal.com'),
  ...rows(network('weibo'), 'weibo.com weibo.cn t.cn'),
  // Public accounts' articles: anybody may read them, unlike a conversation in WeChat.
  ...rows(network('wechat-articles'), 'mp.weixin.qq.com'),
  ...rows(network('douban'), 'douban.com'),
  ...rows(network('zhihu'), 'zhihu.com'),
  ...rows(network('xiaohongshu'), 'xiaohongshu.com xhslink.com'),
  ...rows(network('tieba'), 'tieba.baidu.com'),
  ...rows(network('naver-blog'), 'blog.naver.com cafe.naver.com'),
  ...rows(network('kakaostory'), 'story.kakao.com'),
  ...rows(network('mixi'), 'mixi.jp'),
  ...rows(network('hatena'), 'b.hatena.ne.jp'),
  ...rows(network('5ch'), '5ch.net 2ch.net'),
  ...rows(network('ptt'), 'ptt.cc'),
  ...rows(network('plurk'), 'plurk.com'),
  ...rows(network('wykop'), 'wykop.pl'),
  ...rows(network('meneame'), 'meneame.net'),
  ...rows(network('quora'), 'quora.com qr.ae'),
  ...rows(network('nextdoor'), 'nextdoor.com nextdoor.fr nextdoor.co.uk nextdoor.de nextdoor.it'),
  ...rows(network('truth-social'), 'truthsocial.com'),
  ...rows(network('gab'), 'gab.com gab.ai'),
  ...rows(network('gettr'), 'gettr.com'),
  ...rows(network('parler'), 'parler.com'),
  ...rows(network('minds'), 'minds.com'),
  ...rows(network('mewe'), 'mewe.com'),
  ...rows(network('substack-notes'), 'notes.substack.com'),
  ...rows(network('peerlist'), 'peerlist.io'),
  ...rows(network('polywork'), 'polywork.com'),
  ...rows(network('researchgate'), 'researchgate.net'),
  ...rows(network('academia'), 'academia.edu'),
  ...rows(network('goodreads'), 'goodreads.com'),
  ...rows(network('babelio'), 'babelio.com'),
  ...rows(network('senscritique'), 'senscritique.com'),
  ...rows(network('letterboxd'), 'letterboxd.com boxd.it'),
  ...rows(network('steam'), 'steamcommunity.com'),
  // Video.
  ...rows(network('youtube'), 'youtube.com youtu.be youtube-nocookie.com'),
  ...rows(network('vimeo'), 'vimeo.com'),
  ...rows(network('dailymotion'), 'dailymotion.com dai.ly'),
  ...rows(network('twitch'), 'twitch.tv'),
  ...rows(network('kick'), 'kick.com'),
  ...rows(network('rumble'), 'rumble.com'),
  ...rows(network('odysee'), 'odysee.com lbry.tv'),
  ...rows(network('bitchute'), 'bitchute.com'),
  ...rows(network('bilibili'), 'bilibili.com b23.tv'),
  ...rows(network('niconico'), 'nicovideo.jp nico.ms'),
  ...rows(network('rutube'), 'rutube.ru'),
  ...rows(
    network('peertube'),
    'joinpeertube.org sepiasearch.org framatube.org tube.aquilenet.fr video.blender.org tilvids.com peertube.tv tube.numerique.gouv.fr video.ploud.fr',
  ),
  ...rows(network('soundcloud'), 'soundcloud.com'),
  // Forums and question-and-answer sites.
  ...rows(network('hackernews'), 'news.ycombinator.com hckrnews.com hn.algolia.com'),
  ...rows(
    network('stackexchange'),
    'stackoverflow.com stackexchange.com superuser.com serverfault.com askubuntu.com mathoverflow.net',
  ),
  ...rows(network('lobsters'), 'lobste.rs'),
  ...rows(network('slashdot'), 'slashdot.org'),
  ...rows(network('producthunt'), 'producthunt.com'),
  ...rows(network('dev.to'), 'dev.to'),
  ...rows(network('4chan'), '4chan.org 4channel.org'),
  ...rows(network('resetera'), 'resetera.com'),
  ...rows(network('neogaf'), 'neogaf.com'),
  ...rows(network('somethingawful'), 'forums.somethingawful.com'),
  ...rows(network('metafilter'), 'metafilter.com'),
  ...rows(network('mumsnet'), 'mumsnet.com'),
  ...rows(network('disqus'), 'disqus.com disq.us'),
  ...rows(network('tildes'), 'tildes.net'),
  ...rows(network('digg'), 'digg.com'),
  // From French sites.
  ...rows(network('jeuxvideo.com'), 'jeuxvideo.com'),
  ...rows(network('hardware.fr'), 'forum.hardware.fr'),
  ...rows(network('doctissimo'), 'forum.doctissimo.fr club.doctissimo.fr'),
  ...rows(network('linuxfr'), 'linuxfr.org'),
  ...rows(network('dealabs'), 'dealabs.com'),
  ...rows(network('aufeminin'), 'forum.aufeminin.com'),
  ...rows(network('onche'), 'onche.org'),
  ...rows(network('commentcamarche'), 'forums.commentcamarche.net'),
  ...rows(network('developpez'), 'developpez.net'),
  ...rows(network('journalduhacker'), 'journalduhacker.net'),
  ...rows(network('seenthis'), 'seenthis.net'),
  // Tools that shorten the links that they post on several networks.
  ...rows(
    network('social-tool'),
    'ow.ly ht.ly buff.ly dlvr.it trib.al ift.tt sprout.link shor.by linktr.ee linkin.bio lnk.bio beacons.ai bio.link campsite.bio hootsuite.com buffer.com agorapulse.com echobox.com',
  ),
];
