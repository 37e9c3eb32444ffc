package cn.daylight.devstack.demo;

import cn.daylight.devstack.demo.Cells.Cell;
import cn.daylight.devstack.demo.People.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Invented shops: class, name and address. Shares of the formats as assumed for load tests (Z 68 %, B 14 % …). */
final class Shops {
    /** Format letter and per cent. */
    private static final Map<Character, Integer> SHARES = Map.of('Z', 68, 'B', 14, 'S', 4, 'N', 1, 'Y', 6, 'F', 4, 'Q', 3);
    /** Per cent of enterprises among the holders of a format. */
    private static final Map<Character, Integer> ENTERPRISES =
            Map.of('Z', 3, 'B', 30, 'S', 45, 'N', 85, 'Y', 15, 'F', 35, 'Q', 20);
    /** Per cent of large and of medium shops; the rest are small. */
    private static final Map<Character, int[]> SCALES = Map.of('Z', new int[] {6, 34}, 'B', new int[] {18, 52},
            'S', new int[] {40, 42}, 'N', new int[] {70, 25}, 'Y', new int[] {30, 50}, 'F', new int[] {20, 45},
            'Q', new int[] {5, 35});
    private static final Map<Character, String[]> KINDS = Map.of(
            'Z', "食杂店 副食店 杂货店 小店 食品店 日用品店 便民店 南北货店 百货店 商店".split(" "),
            'B', "便利店 便利超市 生活便利店".split(" "),
            'S', "超市 生活超市 食品超市 生鲜超市".split(" "),
            'N', "百货商场 购物中心 商厦".split(" "),
            'Y', "烟酒店 烟酒商行 名烟名酒店 烟酒行".split(" "),
            'F', "棋牌室 茶室 饭店 宾馆 酒家 歌厅".split(" "),
            'Q', "报刊亭 文具店 土特产店 五金店 加油站便利店 早餐店".split(" "));
    private static final String[] WORDS = ("惠民 便民 利民 好又多 家家乐 万家 百姓 邻里 福来 福源 鸿运 吉祥 如意 顺发 兴旺 永兴 永盛 "
            + "恒丰 恒源 广源 聚源 聚福 天天 好邻居 四季 阳光 晨光 朝阳 新星 星星 佳佳 佳乐 乐家 家佳 诚信 信达 和顺 和兴 安康 "
            + "康源 同德 同心 金桥 金穗 银河 东方 江南 钱塘 甬江 望江 运河 湖畔 桥头 路口 老街 巷口 小村 田园 一品").split(" ");
    private static final String[] ROADS = ("解放路 人民路 中山路 建设路 文化路 健康路 和平路 胜利路 新华路 青年路 环城东路 环城西路 "
            + "兴工路 长庆路 学士路 府前街 后街 北街 南大街 西大街 东大街 河坊巷 井巷 米市巷 竹斋街 水门路 塔儿巷 码头路 车站路 "
            + "育才路 迎宾路 振兴路 工农路 红星路 春晓路 明珠路 丽水路 吉庆弄 长春弄 双桥弄").split(" ");
    private static final int TRIES = 200;
    private final RandomGenerator random;
    private final int beforeFirstDoor;
    private final Set<String> addresses = new HashSet<>();

    /** @param beforeFirstDoor added to every door number: two sets of shops that differ by 500 never share a door */
    Shops(RandomGenerator random, int beforeFirstDoor) {
        this.random = random;
        this.beforeFirstDoor = beforeFirstDoor;
    }

    /** @return Z, B, S, N, Y, F or Q */
    char format() {
        int draw = random.nextInt(100);
        for (char format : "ZBSNYFQ".toCharArray()) {
            draw -= SHARES.get(format);
            if (draw < 0) {
                return format;
            }
        }
        throw new IllegalStateException("the shares do not make 100");
    }

    boolean isEnterprise(char format) {
        return random.nextInt(100) < ENTERPRISES.get(format);
    }

    /** @return 1 large, 2 medium, 3 small */
    String scale(char format) {
        int[] shares = SCALES.get(format);
        int draw = random.nextInt(100);
        return draw < shares[0] ? "1" : draw < shares[0] + shares[1] ? "2" : "3";
    }

    /** @return C or X, mostly by the kind of place */
    String market(Cell cell) {
        return cell.isRural() && random.nextInt(100) < 95 ? "X" : "C";
    }

    String name(Cell cell, Person holder, char format, boolean enterprise) {
        String town = cell.place().replaceFirst("^.*[市区县](?=.)", "").replaceFirst("(街道|镇|乡)$", "");
        String kind = pick(KINDS.get(format));
        String core = switch (random.nextInt(6)) {
            case 0 -> holder.surname() + "记";
            case 1 -> "阿" + holder.givenName().substring(holder.givenName().length() - 1);
            case 2 -> holder.givenName().length() > 1 ? holder.givenName() : pick(WORDS);
            default -> pick(WORDS);
        };
        if (enterprise && (format == 'B' || format == 'S' || format == 'N')) {
            return pick(WORDS) + kind + "有限公司" + town + "店";
        }
        return (random.nextInt(100) < 45 ? town : "") + core + kind;
    }

    /**
     * An address within the cell that no other shop has.
     *
     * @throws IllegalStateException when the place has no door number left
     */
    String address(Cell cell) {
        for (int i = 0; i < TRIES; i++) {
            String address = cell.place() + door(cell);
            if (addresses.add(address)) {
                return address;
            }
        }
        throw new IllegalStateException("no free address in cell " + cell.code());
    }

    private String door(Cell cell) {
        if (cell.zone() == 'K') {
            return "农贸市场" + (1 + random.nextInt(3)) + "区" + number(60) + "号摊位";
        }
        List<String> communities = Cells.communities(cell);
        List<String> fitting = communities.stream().filter(c -> c.endsWith("村") == cell.isRural()).toList();
        List<String> choice = fitting.isEmpty() ? communities : fitting;
        String community = choice.isEmpty() ? "" : choice.get(random.nextInt(choice.size()));
        if (cell.isRural()) {
            return community + (community.isEmpty() ? pick(ROADS) : "") + number(220) + "号";
        }
        String unit = random.nextInt(100) < 30 ? "-" + (1 + random.nextInt(6)) : "";
        return community + pick(ROADS) + number(480) + unit + "号";
    }

    private int number(int greatest) {
        return beforeFirstDoor + 1 + random.nextInt(greatest);
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
