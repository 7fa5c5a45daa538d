"""Facts of the conformance data published with twitter-text: what it takes for a link, a tag, a name."""

_LONG_SLUG = "abcdefghijklmnopqrstuvwxyz0123456789"
_POEM = (
    "故人西辞黄鹤楼，烟花三月下扬州。孤帆远影碧空尽，唯见长江天际流。朱雀桥边野草花，乌衣巷口夕阳斜。"
    "旧时王谢堂前燕，飞入寻常百姓家。朝辞白帝彩云间，千里江陵一日还。两岸猿声啼不住，轻舟已过万重山。"
    "泪湿罗巾梦不成，夜深前殿按歌声。红颜未老恩先断，斜倚薰笼坐到明。独在异乡为异客，每逢佳节倍思亲。"
    "遥知兄弟登高处，遍插茱萸少一人。"
)
LENGTHS = {
    "This is a test.": 15,
    "Hi http://test.co": 26,
    "http://test.co": 23,
    "test.com": 23,
    "Test https://test.com test https://test.com test.com test": 86,
    "285 chars-" + "xxxxxxxxxx-" * 25: 285,
    "xxxxxxxxxx-" * 24 + " http://www.twitter.com/jack ": 289,
    "https://www.twitter.com/aloha " * 10: 240,
    _POEM: 320,
    "the" + _POEM: 323,
    "😷" * 160: 320,
    "A\u0301B": 2,
    "A\ufb2c": 4,
    "282 chars-" + "xxxxxxxxxx-" * 24 + "xxxxxA\u0301x": 281,
    "H🐱☺👨‍👩‍👧‍👦": 7,
    "😷👾😡🔥💩": 10,
    "🙋🏽👨‍🎤": 4,
    "👩🏽‍🚀": 2,
    "\u2000\u200a\u200b\u200d‐―‘‟′‷": 10,
}
"""Texts and how long they are, by weight."""
LINKS: dict[str, list[str]] = {
    "text http://foobar.com/#": ["http://foobar.com/#"],
    "text http://google.com/#search?q=iphone%20-filter%3Alinks": [
        "http://google.com/#search?q=iphone%20-filter%3Alinks"
    ],
    "text http://somedomain.com/index.php?path=/abc/def/": ["http://somedomain.com/index.php?path=/abc/def/"],
    "text http://somehost.com:3000": ["http://somehost.com:3000"],
    "text http://xo.com/~matthew+%ff-,.;x": ["http://xo.com/~matthew+%ff-,.;x"],
    "text http://xo.com/,.;x": ["http://xo.com/,.;x"],
    "text http://en.wikipedia.org/wiki/Primer_(film)": ["http://en.wikipedia.org/wiki/Primer_(film)"],
    "text http://www.ams.org/bookstore-getitem/item=mbk-59": [
        "http://www.ams.org/bookstore-getitem/item=mbk-59"
    ],
    "text http://✪df.ws/ejp": ["http://✪df.ws/ejp"],
    "text http://chilp.it/?77e8fd": ["http://chilp.it/?77e8fd"],
    "text http://msdn.microsoft.com/ja-jp/library/system.net.httpwebrequest(v=VS.100).aspx": [
        "http://msdn.microsoft.com/ja-jp/library/system.net.httpwebrequest(v=VS.100).aspx"
    ],
    "text http://domain-dash_2314352345_dfasd.foo-cow_4352.com": [],
    "text http://-dash_2314352345_dfasd.foo-cow_4352.com": [],
    "text http://no-tld": [],
    "text http://tld-too-short.x": [],
    "(http://twitter.com": ["http://twitter.com"],
    "text http://domain.com-that-you-should-have-put-a-space-after": ["http://domain.com"],
    "text http://foo.com?#foo text": ["http://foo.com?#foo"],
    "foo.com foo.net foo.org foo.edu foo.gov": ["foo.com", "foo.net", "foo.org", "foo.edu", "foo.gov"],
    "www.xxxxxxx.baz wwwww.xxxxxxx foo.comm foo.somecom foo.govedu": [],
    "t.co/abcde bit.ly/abcde": ["t.co/abcde", "bit.ly/abcde"],
    "Go to http://example.com/a+ or http://example.com/a-": [
        "http://example.com/a+",
        "http://example.com/a-",
    ],
    "@user Try http:// example.com/path": ["example.com/path"],
    "これは日本語です。example.com/path/index.html中国語example.com/path한국": [
        "example.com/path/index.html",
        "example.com/path",
    ],
    "http://twitter.com/これは日本語です。example.com中国語http://t.co/abcde한국twitter.comテスト": [
        "http://twitter.com/",
        "example.com",
        "http://t.co/abcde",
        "twitter.com",
    ],
    "Go to http://twitter.com/Русские_слова": ["http://twitter.com/Русские_слова"],
    "http://exampleこれは日本語です.com/path/index.html http://" + "あ" * 300 + ".com/path": [
        "http://exampleこれは日本語です.com/path/index.html"
    ],
    "twitter.jp日本語it.so中国語foo.jp it.so foo.jp": ["twitter.jp", "it.so", "foo.jp", "it.so", "foo.jp"],
    "Hello http://xn--はじめよう.com/index.html": [],
    "MLB.tv vine.co twitch.tv t.co": ["MLB.tv", "vine.co", "twitch.tv", "t.co"],
    "test http://sub_domain-dash.twitter.com": ["http://sub_domain-dash.twitter.com"],
    "test http://a.b.cd http://a_b.c-d.com": ["http://a.b.cd", "http://a_b.c-d.com"],
    "test http://-leadingdash.twitter.com http://leadingdash.-twitter.com": [],
    "test http://trailingdash-.twitter.com http://trailingdash.twitter-.com": [],
    "test http://_leadingunderscore.twitter.com http://leadingunderscore._twitter.com": [],
    "test http://trailingunderscore_.twitter.com http://trailingunderscore.twitter_.com": [],
    "test http://-twitter.com http://twitter-.com": [],
    "test http://twitter_underscore.com http://twitter.c_o_m": [],
    "test http://www.foo.com/foo/path-with-period./": ["http://www.foo.com/foo/path-with-period./"],
    "test http://www.foo.com/bar-path/some.stm?param1=foo;param2=P1|0||P2|0": [
        "http://www.foo.com/bar-path/some.stm?param1=foo;param2=P1|0||P2|0"
    ],
    "test ELPAÍS.com": ["ELPAÍS.com"],
    "test http://twitter.com/.": ["http://twitter.com/"],
    "Test a ton of periods http://example.com/path" + "." * 42: ["http://example.com/path"],
    "Test a ton of commas http://example.com/" + "," * 42: ["http://example.com/"],
    "Test a ton of signs http://example.com/path/" + "!" * 42: ["http://example.com/path/"],
    "#test.com @test.com #http://test.com @http://test.com #t.co/abcde @t.co/abcde": [],
    "I really like http://t.co/pbY2NfTZ's website": ["http://t.co/pbY2NfTZ"],
    "Check this site out http://t.co/FNkPfmii- it's great": ["http://t.co/FNkPfmii"],
    "http://t.co/8MkmHU0k+c http://t.co/TKLp64dY.x http://t.co/8t7G3ddS#a": [
        "http://t.co/8MkmHU0k",
        "http://t.co/TKLp64dY",
        "http://t.co/8t7G3ddS",
    ],
    f"I really like http://t.co/{_LONG_SLUG}": [f"http://t.co/{_LONG_SLUG}"],
    f"I really like http://t.co/{_LONG_SLUG}01234": [],
    "http://www.foo.com?referer=https://t.co/abcde http://t.co/xyzzy": [
        "http://www.foo.com?referer=https://t.co/abcde",
        "http://t.co/xyzzy",
    ],
    "text https://t.co/UqIyJAJTfo?amp=1 https://t.co/asdfdf?a=b#123": [
        "https://t.co/UqIyJAJTfo?amp=1",
        "https://t.co/asdfdf?a=b#123",
    ],
    "example.comてすとですtwitter.みんなです": ["example.com", "twitter.みんな"],
    "http://twitter.com\nexample.com/path\nit.so\nit.so/abcde": [
        "http://twitter.com",
        "example.com/path",
        "it.so",
        "it.so/abcde",
    ],
    "$http://twitter.com $twitter.com $http://t.co/abcde $t.co/abcde $t.co $TVI.CA $RBS.CA": [],
    "long.test.tar.bz2 test.tar.bz2 tar.bz2": [],
    "john.doe.gov@mail.com john.doe.jp@mail.com": [],
    "test http://xn--ls8h.XN--ls8h.la/": ["http://xn--ls8h.XN--ls8h.la/"],
    "test http://foobar.みんな/ http://foobar.中国/ http://foobar.پاکستان/ ": [
        "http://foobar.みんな/",
        "http://foobar.中国/",
        "http://foobar.پاکستان/",
    ],
    "\u2066\u202atest abcdef.com پاکستان http://twitter.com/\u202c\u2069": [
        "abcdef.com",
        "http://twitter.com/",
    ],
}
"""Texts and the links in them."""
