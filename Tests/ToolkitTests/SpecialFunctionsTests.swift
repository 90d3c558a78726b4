import Testing
import Toolkit

/// Values that SciPy 1.17.1 gives: gammaln, gammainc, gammaincc, betainc, ndtri, gammaincinv, betaincinv.
///
/// The far tail P(1e6, 995000), of which SciPy has five digits, is summed with fifty.
struct SpecialFunctionsTests {
    private static let logGammas: [[Double]] = [
        [1e-300, 690.7755278982137],
        [1e-08, 18.42068073818021],
        [0.1, 2.252712651734206],
        [0.5, 0.5723649429247],
        [1.0000001, -5.772155830717687e-08],
        [1.5, -0.12078223763524526],
        [2.0000001, 4.2278436665324974e-08],
        [3.7, 1.428072326665388],
        [11.9, 17.25847745059552],
        [12.1, 17.74700727079874],
        [170.5, 704.0044277342047],
        [1_000_000, 12815504.569147611],
    ]

    private static let gammas: [[Double]] = [
        [0.001, 0.001, 0.9936876467088603, 0.006312353291139709],
        [0.01, 5, 0.9999882464805873, 1.1753519412750834e-05],
        [0.5, 0.1, 0.34527915398142317, 0.6547208460185768],
        [1, 1, 0.6321205588285577, 0.36787944117144245],
        [3, 40, 0.9999999999999964, 3.572865928700233e-15],
        [7.3, 2, 0.0029985857761823977, 0.9970014142238176],
        [30, 90, 0.999999999999936, 6.392656991137546e-14],
        [50, 50, 0.5188083154720433, 0.48119168452795674],
        [1000, 900, 0.0005499022657117818, 0.9994500977342882],
        [1000, 1150, 0.9999971262239397, 2.87377606039237e-06],
        [1_000_000, 1_002_500, 0.9937596451389117, 0.0062403548610883],
        [1_000_000, 995000, 2.74958035927007e-07, 0.9999997250431554],
    ]

    private static let betas: [[Double]] = [
        [1e-09, 0.3, 4, 0.003281208874694717],
        [0.5, 0.5, 0.5, 0.5000000000000001],
        [0.02, 0.001, 5, 0.9980936838455774],
        [0.999999, 0.2, 0.1, 0.8279455649550131],
        [0.3, 3, 0.0001, 1.1676388390195229e-06],
        [0.2, 30, 1.5, 6.033517646516471e-21],
        [0.01, 4, 1000, 0.9901475874296819],
        [0.5, 200, 230, 0.9262924283742623],
        [0.4, 1000, 1000, 8.231611354869135e-20],
        [0.667, 20000, 10000, 0.5482071576190988],
        [0.0912, 100000, 1_000_000, 0.8557021080806797],
        [1e-12, 5, 3000000000000.0, 0.1847367554768161],
    ]

    private static let normals: [[Double]] = [
        [1e-300, -37.0470962993612],
        [1e-20, -9.262340089798409],
        [1e-06, -4.753424308822899],
        [0.001, -3.090232306167813],
        [0.025, -1.9599639845400545],
        [0.3, -0.5244005127080409],
        [0.5, 0],
        [0.75, 0.6744897501960817],
        [0.975, 1.959963984540054],
        [0.9999, 3.719016485455709],
        [0.9999999999, 6.361340889697422],
    ]

    private static let gammaQuantiles: [[Double]] = [
        [0.025, 0.01, 3.5226859973137185e-161],
        [0.5, 0.1, 0.0005933911044602284],
        [0.9, 0.02, 0.0029496744212501634],
        [1e-10, 0.5, 7.85398163397448e-21],
        [0.05, 1, 0.05129329438755053],
        [0.975, 3, 7.22468766772396],
        [0.5, 12.5, 12.168293348942147],
        [0.999, 40, 62.41961200788239],
        [0.025, 1000, 938.9730184076952],
        [0.975, 1_000_000, 1001960.9109654503],
        [1e-06, 200, 139.8184115377329],
    ]

    private static let betaQuantiles: [[Double]] = [
        [0.025, 0.01, 3, 1.3971959345401447e-161],
        [0.975, 0.5, 0.5, 0.9984586668665639],
        [0.5, 0.1, 0.2, 0.04165249555559618],
        [1e-09, 2, 5, 8.165054699768939e-06],
        [0.05, 1, 1, 0.05],
        [0.975, 3, 40, 0.16164195969165393],
        [0.5, 400, 3, 0.9933536824724262],
        [0.999, 12, 12, 0.7888237262449687],
        [0.025, 1000, 2000, 0.31657412994546036],
        [0.975, 100000, 1_000_000, 0.09144702323257142],
    ]

    private func close(_ value: Double, _ tabulated: Double) -> Bool {
        abs(value - tabulated) <= 1e-10 * abs(tabulated)
    }

    @Test(arguments: logGammas)
    func `log-gamma equals the table`(row: [Double]) {
        // Near its roots, 1 and 2, the tabulated value itself has fewer digits.
        #expect(
            abs(SpecialFunctions.logGamma(row[0]) - row[1]) <= 1e-10 * min(1, abs(row[1])) + 1e-14
        )
    }

    @Test(arguments: gammas)
    func `the incomplete gamma functions equal the table`(row: [Double]) {
        #expect(close(SpecialFunctions.gammaP(shape: row[0], row[1]), row[2]))
        #expect(close(SpecialFunctions.gammaQ(shape: row[0], row[1]), row[3]))
    }

    @Test(arguments: betas)
    func `the incomplete beta function equals the table`(row: [Double]) {
        #expect(close(SpecialFunctions.beta(row[0], a: row[1], b: row[2]), row[3]))
    }

    @Test(arguments: normals)
    func `normal quantiles equal the table`(row: [Double]) {
        #expect(
            abs(SpecialFunctions.normalQuantile(row[0]) - row[1]) <= 1e-10 * abs(row[1]) + 1e-15
        )
    }

    @Test(arguments: gammaQuantiles)
    func `gamma quantiles equal the table`(row: [Double]) {
        #expect(close(SpecialFunctions.gammaQuantile(row[0], shape: row[1]), row[2]))
    }

    @Test(arguments: betaQuantiles)
    func `beta quantiles equal the table`(row: [Double]) {
        #expect(close(SpecialFunctions.betaQuantile(row[0], a: row[1], b: row[2]), row[3]))
    }

    @Test func `the complement of a share near one keeps its digits`() {
        // 1 - 1e-20 is 1 in floating point; I_x(1, 1 / 2) is 1 − √(1 − x).
        let share = SpecialFunctions.beta(1, complement: 1e-20, a: 1, b: 0.5)
        #expect(close(1 - share, 1e-10) || abs(1 - share - 1e-10) < 1e-15)
    }

    @Test func `the ends are whole`() {
        #expect(SpecialFunctions.gammaP(shape: 2, 0) == 0)
        #expect(SpecialFunctions.gammaQ(shape: 2, 0) == 1)
        #expect(SpecialFunctions.beta(0, a: 2, b: 3) == 0)
        #expect(SpecialFunctions.beta(1, a: 2, b: 3) == 1)
        #expect(SpecialFunctions.gammaQuantile(0, shape: 2) == 0)
        #expect(SpecialFunctions.betaQuantile(0, a: 2, b: 3) == 0)
        #expect(SpecialFunctions.betaQuantile(1, a: 2, b: 3) == 1)
    }

    @Test(arguments: [0.003, 0.2, 0.5, 0.94])
    func `a quantile is where its share is`(p: Double) {
        for shape in [0.3, 1.7, 22, 4_000] {
            let x = SpecialFunctions.gammaQuantile(p, shape: shape)
            #expect(close(SpecialFunctions.gammaP(shape: shape, x), p))
            let share = SpecialFunctions.betaQuantile(p, a: shape, b: 2.5)
            #expect(abs(SpecialFunctions.beta(share, a: shape, b: 2.5) - p) < 1e-9)
        }
    }
}
