package cn.daylight.devstack.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Invented people of one county: common names, identity numbers that nobody can have. */
final class People {
    /** Surnames of Zhejiang, the frequent ones repeated. */
    private static final String SURNAMES = "王王王王陈陈陈陈陈张张张张李李李徐徐徐林林林周周周吴吴吴朱朱黄黄金金叶叶"
            + "胡胡郑郑沈沈蒋蒋方方俞俞章章潘潘孙孙赵赵杨杨刘刘何何钱钱赖邵董洪夏汪施楼严姚蔡谢余马陆童戴丁包应屠柴裘诸竺虞"
            + "许高毛冯曹袁韩唐郭罗宋梁魏卢范石孔江史顾龚万贺钟傅曾";
    private static final String[] MEN = ("建国 建军 国强 国平 志明 志强 志远 永康 永良 伟民 伟东 海波 海峰 文斌 文华 立新 立峰 正华 "
            + "明华 明德 根法 根土 阿根 水根 金根 荣根 荣华 荣坤 孝良 孝通 培良 培根 善庆 炳炎 炳荣 月明 春生 夏林 秋生 冬明 "
            + "军 勇 伟 强 斌 波 涛 杰 磊 鹏 浩 俊 凯 超 健 峰 亮 敏 平 林 宏伟 宏达 小明 小军 小龙 晓东 晓峰 学军 学文 "
            + "维忠 维新 祖兴 祖根 兴法 兴旺 来法 来兴 仁福 仁贵 忠良 忠明 长根 长法 家豪 嘉伟 子豪 宇航 一鸣 思远").split(" ");
    private static final String[] WOMEN = ("秀英 桂英 秀芳 玉兰 玉珍 美芳 美娟 美琴 丽娟 丽萍 丽华 雪芬 雪梅 雪娟 彩凤 彩娣 彩云 "
            + "阿芳 阿珍 阿仙 小芳 小红 小燕 小梅 晓燕 晓红 晓雯 春芳 春燕 夏莲 秋菊 秋香 冬梅 月琴 月娥 月仙 菊芬 菊香 "
            + "芳 英 娟 敏 静 丽 燕 萍 红 梅 霞 琴 芬 洁 婷 颖 倩 琳 云 兰 爱珍 爱琴 爱娟 惠芬 惠珍 惠娟 文娟 文静 "
            + "素珍 素琴 银花 银娣 金花 金娣 水仙 水娟 幼芬 幼娟 佩芬 佩琴 佳怡 佳颖 诗雨 雨桐 思敏 梦婷 欣怡 海燕").split(" ");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String STAFF_SERIES = "97";
    private static final LocalDate OLDEST = LocalDate.of(1950, 1, 1);
    private static final int BIRTH_DAYS = (int) (LocalDate.of(2001, 1, 1).toEpochDay() - OLDEST.toEpochDay());
    private final RandomGenerator random;
    private final String division;
    private final Set<String> given = new HashSet<>();

    /**
     * One invented person.
     *
     * @param identityNumber 18 characters with a valid check symbol and a division that was never assigned
     */
    record Person(String name, String identityNumber) {
        String surname() {
            return name.substring(0, 1);
        }

        String givenName() {
            return name.substring(1);
        }
    }

    /**
     * @param series     two digits that begin no province's divisions, so that the numbers pass every formal check and
     *                   can belong to nobody; people of different series or counties never share a number
     * @param countyCode six digits
     */
    People(RandomGenerator random, String series, String countyCode) {
        this.random = random;
        this.division = series + countyCode.substring(2);
    }

    Person next() {
        boolean male = random.nextInt(100) < 56;
        String[] names = male ? MEN : WOMEN;
        String name = SURNAMES.charAt(random.nextInt(SURNAMES.length())) + names[random.nextInt(names.length)];
        String number;
        do {
            int sequence = 2 * random.nextInt(500) + (male ? 1 : 0);
            String body = division + OLDEST.plusDays(random.nextInt(BIRTH_DAYS)).format(DateTimeFormatter.BASIC_ISO_DATE)
                    + "%03d".formatted(sequence);
            number = body + checkSymbol(body);
        } while (!given.add(number));
        return new Person(name, number);
    }

    /**
     * The identity number of a demo account: the same for the same account, right in every formal check, and of a
     * series that no roster and no sample application uses.
     *
     * @param account any name
     */
    static String staffNumber(String account) {
        byte[] digest = sha256(account);
        int day = ((digest[0] & 0xFF) << 8 | digest[1] & 0xFF) % BIRTH_DAYS;
        int place = ((digest[2] & 0xFF) << 8 | digest[3] & 0xFF) % 10_000;
        int sequence = ((digest[4] & 0xFF) << 8 | digest[5] & 0xFF) % 1_000;
        String body = STAFF_SERIES + "%04d".formatted(place) + OLDEST.plusDays(day).format(DateTimeFormatter.BASIC_ISO_DATE)
                + "%03d".formatted(sequence);
        return body + checkSymbol(body);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static char checkSymbol(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }
}
